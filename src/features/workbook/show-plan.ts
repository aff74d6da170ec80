import type { Change } from './load.ts';
import { isMark } from '#features/notes/names.ts';
import { type StepOutline, toLabel } from './workbook.ts';
import { element } from './show-notes.ts';
import { changes, inTheFile } from './words.ts';

/** Shows what loading a file would change, each note with its words. */
export function showPlan(list: Element, plan: Change[], outlines: StepOutline[]): void {
  list.replaceChildren(
    ...plan.flatMap(({ name, kind, here, loaded }) => {
      if (kind === 'same') return [];
      const item = document.createElement('li');
      item.append(
        element('p', 'font-semibold', toLabel(name, outlines)),
        element('p', 'text-small text-soft', changes[kind]),
      );
      if (!isMark(name)) {
        if (here) item.append(element('p', 'written', here));
        if (here && loaded) item.append(element('p', 'text-small text-soft', inTheFile));
        if (loaded) item.append(element('p', 'written', loaded));
      }
      return [item];
    }),
  );
}
