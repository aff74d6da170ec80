import { parseHTML } from 'linkedom';
import { editPage, readPage, type PageElement } from '../../src/build/built-page.ts';
import { toHash } from '../../src/build/policy.ts';
import type { HeaderValues } from './response-headers.ts';

/** A page as it is sent. */
export interface SentPage {
  html: string;
  headers: HeaderValues;
}

/**
 * Makes variants of a built page that lack something, to see what that costs.
 *
 * @param page The page as a host sends it.
 * @returns The variants by name: the page itself first, and last its text alone.
 */
export function toVariants({ html, headers }: SentPage): Record<string, SentPage> {
  const { elements } = readPage(html);
  const without = (isUnwanted: (element: PageElement) => boolean) =>
    editPage(
      html,
      elements.filter(isUnwanted).map(({ start, end }) => ({ start, end, text: '' })),
    );
  return {
    'as built': { html, headers },
    'without headers': { html, headers: {} },
    'without style': { html: without(({ name }) => name === 'style'), headers },
    'without scripts': { html: without(({ name }) => name === 'script'), headers },
    'without fonts': { html: withoutFonts(html, elements), headers },
    'bare text': { html: toBareText(html), headers: {} },
  };
}

/** Takes out the fonts that are loaded, and lets the style that is left apply. */
function withoutFonts(html: string, elements: readonly PageElement[]): string {
  return elements
    .filter(({ name }) => name === 'style')
    .reduce((text, { content }) => {
      const style = html.slice(content.start, content.end);
      const left = style.replaceAll(/@font-face\{[^}]*url\([^}]*\}/g, '');
      return text.replace(style, () => left).replaceAll(toHash(style), toHash(left));
    }, html);
}

/** The words of a page in its elements, and nothing else. */
function toBareText(html: string): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('body :is(script, style, svg, [hidden])')) {
    element.remove();
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.title}</title>${document.body.innerHTML}`;
}
