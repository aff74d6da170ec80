import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findAddressProblems,
  publishedFile,
  readBuiltAddresses,
  toPublished,
} from '../../scripts/addresses.ts';
import {
  contentIn,
  ownCompanion,
  ownStep,
  pointLinks,
  removeUncitedSources,
} from '../helpers/authoring.ts';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

// All that authors do to addresses, in one copy: steps that are added, removed, renamed and moved, a
// companion and a section that are renamed, drafts, and an editor that saves as Windows does. It is
// built once, where a host is shared with others.

const steps = 'content/steps';
const base = '/some/base/';
const origin = 'https://guide.example';
const count = 18;
/** Words that nothing but the drafts says: their titles, slugs, summaries, texts and sources. */
const ofDrafts = /zebra|giraffe|okapi/i;

let project: ProjectCopy;
let outcome: Outcome;
let listBefore: string[];
let slugs: string[];

/** Changes the copy as an author would. */
function change() {
  addDrafts();
  project.rename(`${steps}/03-apologize.mdx`, `${steps}/04-apologize.mdx`);
  project.rename(
    `${steps}/04-solve-any-issues-you-had.mdx`,
    `${steps}/03-solve-any-issues-you-had.mdx`,
  );
  const space = `${steps}/05-give-him-space.mdx`;
  project.rename(`${steps}/05-give-him-some-space-if-he-needs-it.mdx`, space);
  addAlias(space, 'give-him-some-space-if-he-needs-it');
  pointLinks(project, 'give-him-some-space-if-he-needs-it', 'give-him-space');

  project.remove(`${steps}/14-avoid-dwelling-on-the-past.mdx`);
  project.rename(
    `${steps}/17-be-prepared-for-a-denial.mdx`,
    `${steps}/14-be-prepared-for-a-denial.mdx`,
  );
  pointLinks(project, 'avoid-dwelling-on-the-past', 'be-prepared-for-a-denial');
  project.write(`${steps}/17-look-after-yourself.mdx`, ownStep(project));
  project.write(`${steps}/18-see-a-friend.mdx`, ownStep(project, { title: 'See a friend' }));

  const companion = 'content/read/ending-it-together.mdx';
  project.rename('content/read/mutual-breakups.mdx', companion);
  addAlias(companion, 'mutual-breakups');
  const essay = 'content/article/3-why-we-regret-it.mdx';
  project.rename('content/article/3-why-do-we-regret-a-breakup.mdx', essay);
  addAlias(essay, 'why-do-we-regret-a-breakup');
  for (const path of contentIn(project)) {
    const text = project
      .read(path)
      .replaceAll('/read/mutual-breakups/', '/read/ending-it-together/')
      .replaceAll('(/#why-do-we-regret-a-breakup)', '(/#why-we-regret-it)');
    project.write(path, text);
  }
  removeUncitedSources(project);
  for (const path of contentIn(project)) {
    project.write(path, project.read(path).replaceAll('\n', '\r\n'));
  }
}

function addDrafts() {
  const cited = 'The okapi has <Cite source="okapi-2020">a study</Cite> of its own.';
  const draft = { draft: true, summary: 'A line about the okapi.' };
  project.write(
    `${steps}/19-zebra-crossing.mdx`,
    ownStep(project, { ...draft, title: 'Zebra crossing', quotes: ['of its own.'] }, cited),
  );
  project.write(
    'content/read/giraffe-watching.mdx',
    ownCompanion(project, { ...draft, title: 'Giraffe watching' }, cited),
  );
  project.write('content/sources/okapi-2020.yaml', project.read('content/sources/bruk-2018.yaml'));
}

function addAlias(file: string, alias: string) {
  project.edit(file, /^title:/m, `aliases: [${alias}]\ntitle:`);
}

beforeAll(async () => {
  project = copyProject();
  listBefore = toPublished(project.read(publishedFile));
  change();
  slugs = project
    .list(steps)
    .map((path) => path.replace(/^.*\/\d+-(.*)\.mdx$/, '$1'))
    .slice(0, count);
  // Drafts are for the dev server alone, whatever the environment says.
  const settings = { SITE_URL: origin, BASE_PATH: base, NODE_ENV: 'development' };
  outcome = await project.keepAddresses(settings);
});
afterAll(() => project.dispose());

const linkTo = (slug: string) => `${base}steps/${slug}/`;

test('it is built, and the command says how many addresses it has added', () => {
  expect(outcome.problems).toEqual([]);
  expect(outcome.code).toBe(0);
  const added = toPublished(project.read(publishedFile)).filter(
    (address) => !listBefore.includes(address),
  );
  expect(added).toEqual(
    expect.arrayContaining([
      '/#give-him-space',
      '/#look-after-yourself',
      '/#see-a-friend',
      '/#why-we-regret-it',
      '/read/ending-it-together/',
      '/steps/give-him-space/',
      '/steps/look-after-yourself/',
      '/steps/see-a-friend/',
    ]),
  );
  expect(outcome.output).toContain(
    `Added ${String(added.length)} addresses to content/published-addresses.txt.`,
  );
});

test('only the links to the step that is gone are broken, and their author is told what to do', () => {
  const problems = findAddressProblems(listBefore, readBuiltAddresses(project.dist, base));
  expect(problems.filter((problem) => problem.includes('nothing answers'))).toEqual([
    'content/published-addresses.txt: /#avoid-dwelling-on-the-past was published, and nothing answers there any more. If the step or section was renamed, add `aliases: [avoid-dwelling-on-the-past]` to the front matter of its file in content/steps/ or content/article/. If it was removed, add that to the one that serves its readers best.',
    'content/published-addresses.txt: /steps/avoid-dwelling-on-the-past/ was published, and nothing answers there any more. If the step was renamed, add `aliases: [avoid-dwelling-on-the-past]` to the front matter of its file in content/steps/. If it was removed, add that to the step that serves its readers best.',
  ]);
});

test('the old address of a renamed step redirects, wherever it is served', () => {
  const old = 'give-him-some-space-if-he-needs-it';
  const to = linkTo('give-him-space');
  const page = open(`dist/steps/${old}/index.html`);
  const contentOf = (selector: string) => page.querySelector(selector)?.getAttribute('content');
  expect(contentOf('meta[http-equiv="refresh"]')).toBe(`0; url=${to}`);
  expect(contentOf('meta[name="robots"]')).toBe('noindex');
  // A link that was shared keeps its preview.
  const title = open('dist/steps/give-him-space/index.html').querySelector('h1')?.textContent;
  expect(contentOf('meta[property="og:title"]')).toBe(title);
  expect(contentOf('meta[property="og:url"]')).toBe(origin + to);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  expect(canonical).toBe(origin + to);
  const links = [...page.querySelectorAll('body a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([to]);

  expect(project.read('dist/_redirects').split('\n')).toContain(`${linkTo(old)} ${to} 301`);
  expect(project.read('dist/sitemap.xml')).not.toContain(`/${old}/`);
  const section = open('dist/index.html').getElementById(old)?.closest('section');
  expect(section?.querySelector('h3')?.id).toBe('give-him-space');
});

test('the site is named by the number of steps in the titles of its pages', () => {
  const titles = project.pages().map((path) => open(path).title);
  const named = titles.filter((title) => title.endsWith(' · Eighteen Steps'));
  // A title that leaves no room for it in 70 bytes goes without the site's name.
  const unnamed = titles.filter((title) => !named.includes(title));
  expect(unnamed.filter((title) => Buffer.byteLength(`${title} · Eighteen Steps`) <= 70)).toEqual(
    [],
  );
  expect(named.length).toBeGreaterThan(count);
});

test('texts count the steps, and none gives another count', () => {
  expect(textOf('dist/index.html')).toContain('Eighteen honest steps');
  expect(textOf('dist/steps/index.html')).toContain('eighteen steps');
  expect(textOf('dist/404.html')).toContain('All 18 steps');
  const spoken = project.pages().map((path) => [path, spokenIn(path)] as const);
  for (const [number, word] of [
    [16, 'sixteen'],
    [17, 'seventeen'],
    [19, 'nineteen'],
  ] as const) {
    const isOfStep = new RegExp(`^${String(number)}$|\\bstep ${String(number)}\\b`, 'gi');
    const named = `(?:${String(number)}|${word})`;
    const counts = new RegExp(`\\b${named}\\b[^.]{0,20}\\bsteps?\\b|\\bof ${named}\\b`, 'i');
    const found = spoken.flatMap(([path, texts]) =>
      texts
        .filter((text) => counts.test(number <= count ? text.replaceAll(isOfStep, '') : text))
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  }
});

test('steps are numbered and listed in the order of their files', () => {
  expect(slugs).toHaveLength(count);
  slugs.forEach((slug, index) => {
    expect(textOf(`dist/steps/${slug}/index.html`)).toContain(
      `Step ${String(index + 1)} of ${String(count)}`,
    );
  });
  const listed = [...open('dist/steps/index.html').querySelectorAll('main a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith(`${base}steps/`) && !/steps\/(?:#|$)/.test(href));
  expect([...new Set(listed)].slice(0, count)).toEqual(slugs.map(linkTo));

  const article = open('dist/index.html');
  const ids = [...article.querySelectorAll('h3[id]')].map(({ id }) => id);
  expect(ids.filter((id) => slugs.includes(id))).toEqual(slugs);
  // One for phones, one beside the text on wide screens.
  const contents = [...article.querySelectorAll('nav[aria-label^="Contents"]')];
  expect(contents).toHaveLength(2);
  for (const list of contents) {
    const places = [...list.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(places.filter((place) => slugs.includes(place.slice(1)))).toEqual(
      slugs.map((slug) => `#${slug}`),
    );
  }
});

test('each step leads to the one before and the one after', () => {
  slugs.forEach((slug, index) => {
    const page = open(`dist/steps/${slug}/index.html`);
    const addressOf = (rel: string) =>
      page.querySelector(`main a[rel="${rel}"]`)?.getAttribute('href');
    const addressAt = (place: number) => slugs[place] && linkTo(slugs[place]);
    expect([slug, addressOf('prev'), addressOf('next')]).toEqual([
      slug,
      addressAt(index - 1),
      addressAt(index + 1),
    ]);
  });
});

test('no link leads nowhere', () => {
  const files = new Set(project.list('dist'));
  const documents = new Map(project.pages().map((path) => [path, open(path)]));
  const leadsNowhere = (href: string, from: string) => {
    // What comes after `:~:` names words, not an id.
    const [address = '', id = ''] = href.replace(/:~:.*/, '').split('#');
    const file =
      address === '' ? from : `dist/${address.slice(base.length)}`.replace(/\/$/, '/index.html');
    const isOurs = address === '' || address.startsWith(base);
    return !isOurs || !files.has(file) || (id !== '' && !documents.get(file)?.getElementById(id));
  };
  const dead = [...documents].flatMap(([path, page]) =>
    [...page.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^[/#]/.test(href) && leadsNowhere(href, path))
      .map((href) => `${path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

test('drafts, and a source of their own, leave no trace', () => {
  const leaks = project
    .list('dist')
    .filter((path) => ofDrafts.test(path) || ofDrafts.test(project.read(path)));
  expect(leaks).toEqual([]);
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
