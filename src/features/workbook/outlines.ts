import type { StepOutline } from './workbook.ts';

/** Reads from the page which steps there are, and what they ask. */
export function readOutlines(root: Element): StepOutline[] {
  return sectionsOf(root).map((section) => ({
    slug: section.dataset.slug ?? '',
    title: section.querySelector('h2')?.textContent.trim() ?? '',
    formerSlugs: section.dataset.formerly?.split(' ') ?? [],
    draft: section.querySelector<HTMLElement>('[data-draft]')?.dataset.draft,
    prompts: [...section.querySelectorAll<HTMLElement>('[data-prompt]')].map((prompt) => {
      const id = prompt.dataset.prompt ?? '';
      const words = prompt.querySelector('dt')?.textContent ?? '';
      return prompt.dataset.tick === undefined ? { id, write: words } : { id, tick: words };
    }),
  }));
}

/** The parts of the page that belong to a step, in the order of the steps. */
export function sectionsOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-slug]')];
}
