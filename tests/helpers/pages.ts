import { builtPages } from './built-site.ts';
import { contentFiles } from './content.ts';

/** The steps in reading order, with addresses that hold under any base path: `./steps/apologize/`. */
export const steps = contentFiles('steps').map((file, index) => ({
  ...file,
  number: index + 1,
  address: `./steps/${file.slug}/`,
}));

const companions = contentFiles('read').map(({ slug }) => `./read/${slug}/`);

/** The addresses of every page that was built. */
export const everyPage = builtPages().map(({ path }) => `.${path}`);

// The first and last step have a neighbor less, and at some there is a message to write; the others
// are made alike.
const withMessage = builtPages()
  .filter(({ document }) => document.querySelector('message-draft'))
  .map(({ path }) => `.${path}`);
const between = steps
  .slice(1, -1)
  .map(({ address }) => address)
  .filter((address) => address !== withMessage[0]);
const alike = new Set([...between.slice(1), ...companions.slice(1)]);

/** One page of each kind. */
export const oneOfEachKind = everyPage.filter((address) => !alike.has(address));
