import { isAhead, formatTime } from '#features/notes/wait.ts';
import type { StepNotes, Workbook } from './workbook.ts';
import { sectionsOf } from './outlines.ts';
import { putAway, ticked } from './words.ts';

/** Shows what the reader wrote, and nothing of what is empty. */
export function showNotes(root: Element, { steps, earlier }: Workbook): void {
  sectionsOf(root).forEach((section, index) => {
    const step = steps[index];
    if (step) showStep(section, step);
  });

  const section = root.querySelector<HTMLElement>('[data-earlier]');
  if (section) section.hidden = earlier.length === 0;
  section?.querySelector('dl')?.replaceChildren(
    ...earlier.map(({ label, text }) => {
      const note = document.createElement('div');
      note.className = 'mt-4';
      const words = element('dd', 'written', text);
      words.translate = false;
      note.append(element('dt', 'text-soft', label), words);
      return note;
    }),
  );
}

function showStep(section: HTMLElement, step: StepNotes) {
  section.hidden = step.isEmpty;
  const done = section.querySelector<HTMLElement>('[data-done]');
  if (done) done.hidden = !step.isDone;
  section.querySelectorAll<HTMLElement>('[data-prompt]').forEach((prompt, index) => {
    const { text = '', isTick = false } = step.answers[index] ?? {};
    showText(prompt, text && isTick ? ticked : text);
  });
  const draft = section.querySelector<HTMLElement>('[data-draft]');
  if (draft) showText(draft, step.draft && toDraft(step));
}

/** A message that waits is not to be read by chance. */
function toDraft({ draft, wait }: StepNotes): string {
  return isAhead(wait) ? putAway(formatTime(wait)) : draft;
}

function showText(note: HTMLElement, text: string) {
  note.hidden = !text;
  const answer = note.querySelector('dd');
  if (answer) answer.textContent = text;
}

/** An element with a text that may hold anything: it is only ever text. */
export function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
