import { placeOfField } from '#content/place.ts';
import type { Problem } from '#content/problems.ts';
import type { Addresses } from '#guide/addresses.ts';
import type { Article } from '#guide/article.ts';
import type { Part } from '#guide/part.ts';
import { problemsOf, type Finding } from './problems-of.ts';

/** What the writing may refer to. */
export interface Known {
  /** Keys of sources. */
  sources: Set<string>;
  /** Slugs of steps. */
  steps: Set<string>;
  /** Addresses of pages, with the places on them. */
  addresses: Addresses;
}

/**
 * Finds what a part's body refers to, and is not there.
 *
 * @param part The part.
 * @param known What it may refer to.
 * @returns Problems in the order of kind, then of place.
 */
export function findReferenceProblems(part: Part, known: Known): Problem[] {
  const { citations, links, stepLinks } = part.writing;
  return [
    ...problemsOf(part, citations, ({ text: key }) => {
      if (known.sources.has(key)) return undefined;
      return key
        ? {
            problem: `There is no source "${key}".`,
            fix: `Add content/sources/${key}.yaml or correct the key.`,
          }
        : {
            problem: 'A <Cite> does not name its source.',
            fix: 'Write <Cite source="key">, with the name of a file in content/sources/.',
          };
    }),
    ...problemsOf(part, stepLinks, ({ text }) => checkStepSlug(text, known.steps)),
    ...problemsOf(part, links, ({ text }) => checkLink(text, known.addresses)),
  ];
}

/**
 * Finds what is wrong with the slug of a step.
 *
 * @param slug The slug.
 * @param steps Slugs of the steps that there are.
 * @returns What is wrong, or undefined for one of them.
 */
export function checkStepSlug(slug: string, steps: Set<string>): Finding | undefined {
  if (steps.has(slug)) return undefined;
  return {
    problem: `There is no step "${slug}".`,
    fix: `Use the slug of a step: ${[...steps].slice(0, 40).join(', ')}.`,
  };
}

/**
 * Finds questions of the opening that lead nowhere.
 *
 * @param article The article.
 * @param addresses What a link can lead to.
 * @returns A problem for each.
 */
export function findTonightProblems({ opening }: Article, addresses: Addresses): Problem[] {
  return opening.tonight.flatMap(({ link }, index) => {
    const finding = checkLink(link, addresses);
    return finding
      ? [{ ...placeOfField(opening.entry, ['tonight', index, 'link']), ...finding }]
      : [];
  });
}

function checkLink(href: string, addresses: Addresses): Finding | undefined {
  if (/^(?:https|mailto|tel|sms):/.test(href)) {
    return URL.canParse(href)
      ? undefined
      : { problem: `The link ${href} is no address.`, fix: 'Copy it anew from the browser.' };
  }
  const [path = '', id = ''] = href.split('#');
  const ids = addresses.get(path);
  if (!ids) {
    return {
      problem: `The link ${href} leads nowhere.`,
      fix: 'Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.',
    };
  }
  if (href.includes('#') && !ids.has(id)) {
    return {
      problem: `The link ${href} names a place that ${path} does not have.`,
      fix: ids.size > 0 ? `It has: ${[...ids].join(', ')}.` : 'Link to the page without "#".',
    };
  }
  return undefined;
}
