/*
 * Leaves the site in haste: by a link, or by Shift pressed three times. The page goes blank at once,
 * and the neutral site takes its place in the tab's history. The pages read before are still there:
 * whoever goes back to one in this tab finds it blank, until its button is pressed. Runs before
 * anything is painted; without script, the link leads to the neutral site like any other.
 */
import { prefix } from '#features/storage.ts';
import { neutralSite } from './neutral-site.ts';

const within = 5000; // milliseconds
const leftKey = `${prefix}left`;
const root = document.documentElement;
const { title } = document;
/** When Shift was pressed, and nothing else since. */
let presses: number[] = [];

/** Shows the page, or nothing but the button that shows it. */
function setBlank(isBlank: boolean) {
  root.toggleAttribute('data-left', isBlank);
  // Browsers would show the address in place of an empty title.
  document.title = isBlank ? 'Blank page' : title;
}

function look() {
  try {
    setBlank(sessionStorage.getItem(leftKey) !== null);
  } catch {
    // Where nothing may be stored, nothing tells that the reader has left.
  }
}

function leave() {
  root.hidden = true;
  setBlank(true);
  try {
    sessionStorage.setItem(leftKey, '1');
  } catch {
    // It is more urgent to be gone.
  }
  location.replace(neutralSite);
}

function hear(event: Event) {
  const { type, key, repeat, timeStamp } = event as KeyboardEvent;
  // Shift is also held to type a capital, or to select with the mouse, which has no key.
  if (key !== 'Shift' || repeat) presses = [];
  else if (type === 'keydown') presses = [...presses.slice(-2), timeStamp];
  else if (presses.length > 2 && timeStamp - (presses[0] ?? 0) < within) leave();
}

look();
// A page may also come back as it was when it was left, or have been made ready ahead.
addEventListener('pageshow', look);
document.addEventListener('prerenderingchange', look);
for (const type of ['keydown', 'keyup', 'pointerdown']) addEventListener(type, hear);
addEventListener('click', (event) => {
  const control = (event.target as Element).closest<HTMLElement>('[data-leave]');
  if (control?.dataset.leave === 'now') {
    event.preventDefault();
    leave();
  } else if (control) {
    sessionStorage.removeItem(leftKey);
    setBlank(false);
    document.querySelector('main')?.focus();
  }
});
