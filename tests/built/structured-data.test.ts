import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { builtPages, sharedLinkTo, textOf } from '../helpers/built-site.ts';

const pages = builtPages();
const articles = pages.filter(({ path }) => /^\/(?:steps\/.+|read\/.+)?$/.test(path));

const schema = 'https://schema.org/';
/** What is needed of schema.org’s own context, so that nobody has to be asked for it. */
const context = {
  '@vocab': schema,
  ...Object.fromEntries(['url', 'item', 'image'].map((name) => [name, { '@type': '@id' }])),
  dateModified: { '@type': 'Date' },
};

type Value = Record<string, { '@id'?: string; '@value'?: unknown; '@list'?: Node[] }[]>;
type Node = Value & { '@type'?: string[]; '@id'?: string };

/** Reads a page’s structured data as a search engine does: into nodes of the vocabulary. */
async function nodesOf(document: Document): Promise<Node[]> {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.map(({ textContent }) =>
    jsonld.expand(JSON.parse(textContent) as object, {
      documentLoader: (url) =>
        url.startsWith(schema.slice(0, -1))
          ? Promise.resolve({ documentUrl: url, document: { '@context': context } })
          : Promise.reject(new Error(`Nobody may be asked for ${url}.`)),
    }),
  );
  return (await Promise.all(nodes)).flat() as unknown as Node[];
}

function valueOf(node: Node | undefined, name: string): unknown {
  const [value] = node?.[schema + name] ?? [];
  return value?.['@value'] ?? value?.['@id'];
}

describe.each(articles)('the structured data of $path', ({ path, document }) => {
  const ofType = async (type: string) =>
    (await nodesOf(document)).filter((node) => node['@type']?.includes(schema + type));

  test('names the article on it', async () => {
    const [article, ...others] = await ofType('Article');
    expect(others).toEqual([]);
    expect(valueOf(article, 'headline')).toBe(textOf(document.querySelector('h1')));
    expect(valueOf(article, 'url')).toBe(sharedLinkTo(path));
    const description = document.querySelector('meta[name="description"]');
    expect(valueOf(article, 'description')).toBe(description?.getAttribute('content'));
    const day = document.querySelector('main time')?.getAttribute('datetime');
    expect(valueOf(article, 'dateModified')).toBe(day);
    const card = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(valueOf(article, 'image')).toBe(card);
  });

  test('tells the way from the front page to it', async () => {
    const [trail, ...others] = await ofType('BreadcrumbList');
    expect(others).toEqual([]);
    const crumbs = (trail?.[`${schema}itemListElement`] ?? []) as unknown as Node[];
    expect(crumbs.map((crumb) => valueOf(crumb, 'position'))).toEqual(
      crumbs.map((_, index) => index + 1),
    );
    expect(valueOf(crumbs[0], 'item')).toBe(sharedLinkTo('/'));
    expect(valueOf(crumbs.at(-1), 'name')).toBe(textOf(document.querySelector('h1')));
    const addresses = crumbs.slice(0, -1).map((crumb) => valueOf(crumb, 'item'));
    const known = pages.map((page) => sharedLinkTo(page.path));
    expect(addresses.filter((address) => !known.includes(String(address)))).toEqual([]);
  });
});

test('pages that are no articles have none', () => {
  const others = pages.filter((page) => !articles.includes(page));
  expect(others.filter(({ html }) => html.includes('ld+json')).map(({ path }) => path)).toEqual([]);
});
