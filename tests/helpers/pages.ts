import type { BuiltPage } from '../../scripts/measure/built-pages.ts';
import { builtPages } from './built-site.ts';
import { contentFiles } from './content.ts';

/** The steps in reading order, with addresses that hold under any base path: `./steps/apologize/`. */
export const steps = contentFiles('steps').map((file, index) => ({
  ...file,
  number: index + 1,
  address: `./steps/${file.slug}/`,
}));

const pages = builtPages();

/** The addresses of every page that was built. */
export const everyPage = pages.map(({ path }) => `.${path}`);

/** What pages made alike have in common: their folder, elements of our own, and where they link next. */
function kindOf({ path, document }: BuiltPage): string {
  const elements = [...document.querySelectorAll('main, main *')].map(({ localName }) => localName);
  const ways = [...document.querySelectorAll('main a[rel]')].map((link) =>
    link.getAttribute('rel'),
  );
  const own = elements.filter((name) => name.includes('-') || name === 'details');
  const folder = /^\/(?:steps|read)\/./.test(path) ? path.slice(0, 6) : path;
  return [folder, ...new Set([...own, ...ways])].sort().join(' ');
}

/** One page of each kind. */
export const oneOfEachKind = [...Map.groupBy(pages, kindOf).values()].flatMap(([page]) =>
  page ? [`.${page.path}`] : [],
);
