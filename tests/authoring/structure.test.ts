import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStep, pointLinks, removeUncitedSources } from '../helpers/authoring.ts';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const steps = 'content/steps';

interface Change {
  name: string;
  /** What an author does. */
  change: (project: ProjectCopy) => void;
  /** The number of steps after it. */
  count: number;
  words: string;
  /** Slugs of steps that it brings or takes away. */
  added: string[];
  removed: string[];
}

const changes: Change[] = [
  {
    name: 'adding a step at the end',
    change: addStep,
    count: 18,
    words: 'Eighteen',
    added: ['look-after-yourself'],
    removed: [],
  },
  {
    name: 'removing the last step',
    change: (project) => {
      project.remove(`${steps}/17-be-prepared-for-a-denial.mdx`);
      pointLinks(project, 'be-prepared-for-a-denial', 'apologize');
      removeUncitedSources(project);
    },
    count: 16,
    words: 'Sixteen',
    added: [],
    removed: ['be-prepared-for-a-denial'],
  },
  {
    name: 'renaming a step',
    change: (project) => {
      project.rename(`${steps}/03-apologize.mdx`, `${steps}/03-say-that-you-are-sorry.mdx`);
      pointLinks(project, 'apologize', 'say-that-you-are-sorry');
    },
    count: 17,
    words: 'Seventeen',
    added: ['say-that-you-are-sorry'],
    removed: ['apologize'],
  },
  {
    name: 'swapping two steps',
    change: (project) => {
      project.rename(`${steps}/03-apologize.mdx`, `${steps}/04-apologize.mdx`);
      project.rename(
        `${steps}/04-solve-any-issues-you-had.mdx`,
        `${steps}/03-solve-any-issues-you-had.mdx`,
      );
    },
    count: 17,
    words: 'Seventeen',
    added: [],
    removed: [],
  },
];

let project: ProjectCopy;
let pagesBefore: string[];
beforeAll(async () => {
  project = copyProject();
  const { code } = await project.build();
  expect(code).toBe(0);
  pagesBefore = project.pages();
});
afterAll(() => project.dispose());

describe.each(changes)('$name', ({ change, count, words, added, removed }) => {
  let outcome: Outcome;
  let slugs: string[];
  beforeAll(async () => {
    change(project);
    slugs = project.list(steps).map((path) => path.replace(/^.*\/\d+-(.*)\.mdx$/, '$1'));
    outcome = await project.build();
    expect(outcome.faults).toEqual([]);
    expect(outcome.code).toBe(0);
  });
  afterAll(() => {
    project.reset();
  });

  test('keeps every other address', () => {
    const pageOf = (slug: string) => `dist/steps/${slug}/index.html`;
    expect(project.pages()).toEqual(
      [
        ...pagesBefore.filter((path) => !removed.map(pageOf).includes(path)),
        ...added.map(pageOf),
      ].sort(),
    );
  });

  test('names the site by the number of steps in the titles of its pages', () => {
    const titles = project.pages().map((path) => open(path).title);
    const named = titles.filter((title) => title.endsWith(` · ${words} Steps`));
    // A title that leaves no room for it in 70 bytes goes without the site's name.
    const unnamed = titles.filter((title) => !named.includes(title));
    expect(unnamed.filter((title) => Buffer.byteLength(`${title} · ${words} Steps`) <= 70)).toEqual(
      [],
    );
    expect(named.length).toBeGreaterThan(count);
  });

  test('counts the steps in the texts', () => {
    expect(textOf('dist/index.html')).toContain(`${words} honest steps`);
    expect(textOf('dist/index.html')).toContain(`The ${String(count)} steps`);
    expect(textOf('dist/index.html')).toMatch(new RegExp(`There are ${words.toLowerCase()}\\b`));
    expect(textOf('dist/steps/index.html')).toContain(`The ${words.toLowerCase()} steps`);
    expect(textOf('dist/404.html')).toContain(`All ${String(count)} steps`);
  });

  test('leaves no other count of steps anywhere', () => {
    const others = [
      [16, 'sixteen'],
      [17, 'seventeen'],
      [18, 'eighteen'],
    ].filter(([number]) => number !== count);
    for (const [number, word] of others) {
      const isNumberOfStep = Number(number) <= count;
      const named = `(?:${String(number)}|${String(word)})`;
      const counts = new RegExp(`\\b${named}\\b[^.]{0,20}\\bsteps?\\b|\\bof ${named}\\b`, 'i');
      const found = project.pages().flatMap((path) =>
        spokenIn(path)
          .map((text) =>
            isNumberOfStep
              ? text.replaceAll(
                  new RegExp(`^${String(number)}$|\\bstep ${String(number)}\\b`, 'gi'),
                  '',
                )
              : text,
          )
          .filter((text) => counts.test(text))
          .map((text) => `${path}: ${text}`),
      );
      expect(found).toEqual([]);
    }
  });

  test('numbers the steps in the order of their files', () => {
    expect(slugs).toHaveLength(count);
    slugs.forEach((slug, index) => {
      expect(textOf(`dist/steps/${slug}/index.html`)).toContain(
        `Step ${String(index + 1)} of ${String(count)}`,
      );
    });
    const listed = [...open('dist/steps/index.html').querySelectorAll('main ol > li')];
    expect(listed.map((entry) => entry.querySelector('span')?.textContent.trim())).toEqual(
      slugs.map((_, index) => String(index + 1)),
    );
    expect(listed.map((entry) => entry.querySelector('a')?.getAttribute('href'))).toEqual(
      slugs.map((slug) => `/steps/${slug}/`),
    );
  });

  test('shows the steps in that order in the whole article and its contents', () => {
    const article = open('dist/index.html');
    const ids = [...article.querySelectorAll('h3[id]')].map(({ id }) => id);
    expect(ids.filter((id) => slugs.includes(id))).toEqual(slugs);
    // One for phones, one beside the text on wide screens.
    const lists = [...article.querySelectorAll('nav[aria-label="Contents"] ol')];
    expect(lists).toHaveLength(2);
    for (const list of lists) {
      const addresses = [...list.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(addresses).toEqual(slugs.map((slug) => `#${slug}`));
    }
  });

  test('leads from each step to the one before and the one after', () => {
    slugs.forEach((slug, index) => {
      const page = open(`dist/steps/${slug}/index.html`);
      const addressOf = (rel: string) =>
        page.querySelector(`main a[rel="${rel}"]`)?.getAttribute('href');
      const addressAt = (place: number) => slugs[place] && `/steps/${slugs[place]}/`;
      expect([slug, addressOf('prev'), addressOf('next')]).toEqual([
        slug,
        addressAt(index - 1),
        addressAt(index + 1),
      ]);
    });
  });

  test('leaves no link that leads nowhere', () => {
    const documents = new Map(project.pages().map((path) => [path, open(path)]));
    const dead = [...documents].flatMap(([path, page]) =>
      [...page.querySelectorAll('a[href]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => /^[/#]/.test(href))
        .filter((href) => {
          // What comes after `:~:` names words, not an id.
          const [address = '', id = ''] = href.replace(/:~:.*/, '').split('#');
          const target = documents.get(address === '' ? path : `dist${address}index.html`);
          return !target || (id !== '' && !target.getElementById(id));
        })
        .map((href) => `${path}: ${href}`),
    );
    expect(dead).toEqual([]);
  });
});

function open(path: string): Document {
  return parseHTML(project.read(path)).document;
}

function textOf(path: string): string {
  return open(path).body.textContent.replaceAll(/\s+/g, ' ');
}

/** Every text of a page that is read or spoken to somebody, without the references of sources. */
function spokenIn(path: string): string[] {
  const page = open(path);
  const keys = project.list('content/sources').map((file) => file.replace(/^.*\/|\.yaml$/g, ''));
  for (const key of keys) {
    page.getElementById(key)?.remove();
    page.getElementById(`source-${key}`)?.remove();
  }
  page.querySelectorAll('style, script:not([type="application/ld+json"])').forEach((element) => {
    element.remove();
  });
  const texts: string[] = [];
  const walker = page.createTreeWalker(page.documentElement, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const name of ['content', 'alt', 'title', 'aria-label']) {
    page.querySelectorAll(`[${name}]`).forEach((element) => {
      texts.push(element.getAttribute(name) ?? '');
    });
  }
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
