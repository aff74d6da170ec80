/*
 * Leaves the site in haste: by a link, or by Shift pressed three times. The page goes blank at once,
 * and the neutral site takes its place in the tab's history. The pages read before are still there:
 * whoever goes back to one in this tab finds it blank, until its button is pressed. Runs before
 * anything is painted; without script, the link leads to the neutral site like any other.
 */
import { dropCachedPages } from '#features/cached-pages.ts';
import { prefix } from '#features/storage.ts';
import { watchStorage } from '#features/watch-storage.ts';
import { neutralSite } from './neutral-site.ts';
import { blankTitle } from './words.ts';

const within = 5000; // milliseconds
const leftKey = `${prefix}left`;
const root = document.documentElement;
/** The title that is not shown. */
let otherTitle = blankTitle;
/** Whether the reader has left this very page, even if nothing could be stored. */
let isLeft = false;
/** When Shift was pressed, and nothing else since. */
let presses: number[] = [];

/** Shows the page, or nothing but the button that shows it: the neutral site may not come. */
function setBlank(isBlank: boolean) {
  if (root.hasAttribute('data-left') === isBlank) return;
  root.toggleAttribute('data-left', isBlank);
  [document.title, otherTitle] = [otherTitle, document.title];
  // Nothing outside of a dialog can be pressed.
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

function setLeft(hasLeft: boolean) {
  isLeft = hasLeft;
  setBlank(hasLeft);
  try {
    if (hasLeft) sessionStorage.setItem(leftKey, '1');
    else sessionStorage.removeItem(leftKey);
    dropCachedPages();
  } catch {
    // Where nothing may be stored, nothing tells other pages that the reader has left.
  }
}

function leave() {
  setLeft(true);
  location.replace(neutralSite);
}

function onGesture(event: Event) {
  const { type, key, repeat, shiftKey, altKey, ctrlKey, metaKey, timeStamp } =
    event as KeyboardEvent;
  // What is scrolling yet does no harm; with Shift held, it is sideways.
  if (type === 'wheel' && !shiftKey) return;
  // Shift is also held to type a capital, to choose a keyboard, and with the mouse, which has no key.
  if (key !== 'Shift' || repeat || altKey || ctrlKey || metaKey) presses = [];
  else if (type === 'keydown') presses = [...presses.slice(-2), timeStamp];
  else if (presses.length > 2 && timeStamp - (presses[0] ?? 0) < within) leave();
}

watchStorage(() => {
  try {
    setBlank(isLeft || sessionStorage.getItem(leftKey) !== null);
  } catch {
    // As above.
  }
});
for (const type of ['keydown', 'keyup', 'pointerdown', 'wheel']) {
  addEventListener(type, onGesture, { passive: true });
}
addEventListener('click', (event) => {
  const control = (event.target as Element).closest<HTMLElement>('[data-leave]');
  if (control?.dataset.leave === 'now') {
    event.preventDefault();
    leave();
  } else if (control) {
    setLeft(false);
    document.querySelector('main')?.focus();
  }
});
