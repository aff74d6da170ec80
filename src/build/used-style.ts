import type { SelectorComponent } from 'lightningcss';
import { transform } from 'lightningcss';
import { browsers } from './browsers.ts';
import { withoutUnusedProperties } from './custom-properties.ts';

/** What there is on a page, or can be brought to it by its scripts. */
export interface PageContent {
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
  /** Values of `type`, which tell what kinds of field there are. */
  types: ReadonlySet<string>;
  /** The text of its scripts. */
  code: string;
}

/** Parts of fields that only some fields have: words in their names, and the fields' types. */
const partsOfFields: [name: RegExp, types: string[]][] = [
  [
    /datetime-edit|date-and-time|calendar-picker/,
    ['date', 'time', 'datetime-local', 'month', 'week'],
  ],
  [/-search-/, ['search']],
  [/spin-button/, ['number']],
  [/file-selector/, ['file']],
];

/**
 * Leaves of the site's style what can apply to a page. Astro gives each page that of the whole site.
 * States, attributes and ids are taken to be possible.
 *
 * @param css The style of a page.
 * @param content What is on the page.
 * @returns The style without the rules, and the parts of selectors, for what is not there; without
 *   custom properties that nothing uses; minified.
 */
export function toUsedStyle(css: string, content: PageContent): string {
  const words = wordsIn(content.code);
  const has = (of: ReadonlySet<string>, name: string) => of.has(name) || words.has(name);

  function canMatch(component: SelectorComponent): boolean {
    switch (component.type) {
      case 'class':
        return has(content.classes, component.name);
      case 'type':
        return has(content.tags, component.name);
      case 'attribute':
        // Astro marks the elements of a component by such names; scripts know nothing of them.
        return (
          !component.name.startsWith('data-astro-cid-') || content.attributes.has(component.name)
        );
      case 'pseudo-class':
        if (component.kind === 'host') return false;
        return 'selectors' in component && component.kind !== 'not'
          ? component.selectors.some((selector) => selector.every(canMatch))
          : true;
      case 'pseudo-element': {
        const name = 'name' in component ? component.name : component.kind;
        if (name === 'placeholder') return has(content.attributes, name);
        const types = partsOfFields.find(([part]) => part.test(name))?.[1];
        return types === undefined || types.some((type) => has(content.types, type));
      }
      default:
        return true;
    }
  }

  const used = transform({
    ...input(css),
    visitor: {
      Rule: {
        style: ({ value }) =>
          value.selectors.some((selector) => selector.every(canMatch)) ? undefined : [],
      },
      Selector: (selector) => (selector.every(canMatch) ? undefined : []),
    },
  });
  const lean = withoutUnusedProperties(used.code.toString(), content.code);
  // Once only: what is made for older browsers is beside what it was made from.
  return transform({ ...input(lean), minify: true, targets: browsers }).code.toString();
}

const input = (css: string) => ({ filename: 'page.css', code: Buffer.from(css) });

/**
 * The words of a script that may be names which it gives to what it brings to a page. After a point
 * they are names of its own.
 */
function wordsIn(code: string): Set<string> {
  return new Set(code.match(/(?<![.\w-])[a-z][\w-]+/gi));
}
