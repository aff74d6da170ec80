import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  findAddressProblems,
  publishedFile,
  readBuiltAddresses,
  toPublished,
} from '../../scripts/addresses.ts';
import { addStep, pointLinks, removeUncitedSources } from '../helpers/authoring.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const steps = 'content/steps';
const apologize = `${steps}/03-apologize.mdx`;
const saySorry = `${steps}/03-say-that-you-are-sorry.mdx`;

const list = readFileSync(join(import.meta.dirname, '../..', publishedFile), 'utf8');

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterEach(() => {
  project.reset();
});
afterAll(() => project.dispose());

/** Builds the copy and holds it against the list of published addresses. */
async function buildAndCompare(settings: Record<string, string> = {}): Promise<string[]> {
  const outcome = await project.build(settings);
  expect(outcome.faults).toEqual([]);
  expect(outcome.code).toBe(0);
  return findAddressProblems(
    toPublished(list),
    readBuiltAddresses(project.dist, settings.BASE_PATH ?? '/'),
  );
}

function rename() {
  project.rename(apologize, saySorry);
  pointLinks(project, 'apologize', 'say-that-you-are-sorry');
}

function addAlias(file: string, alias: string) {
  project.edit(file, /^title:/m, `aliases: [${alias}]\ntitle:`);
}

function open(path: string): Document {
  return parseHTML(project.read(path)).document;
}

const unlisted = (address: string) =>
  `content/published-addresses.txt: ${address} is not on the list. Run \`npm run keep-addresses\` and commit the file: from then on the address stays.`;

test('moving steps about breaks no link', async () => {
  project.rename(apologize, `${steps}/04-apologize.mdx`);
  project.rename(
    `${steps}/04-solve-any-issues-you-had.mdx`,
    `${steps}/03-solve-any-issues-you-had.mdx`,
  );
  expect(await buildAndCompare()).toEqual([]);
});

test('renaming a step breaks its links, and its author is told how to mend them', async () => {
  rename();
  expect(await buildAndCompare()).toEqual([
    'content/published-addresses.txt: /#apologize was published, and nothing answers there any more. If the step or section was renamed, add `aliases: [apologize]` to the front matter of its file in content/steps/ or content/article/. If it was removed, add that to the one that serves its readers best.',
    'content/published-addresses.txt: /steps/apologize/ was published, and nothing answers there any more. If the step was renamed, add `aliases: [apologize]` to the front matter of its file in content/steps/. If it was removed, add that to the step that serves its readers best.',
    unlisted('/#say-that-you-are-sorry'),
    unlisted('/steps/say-that-you-are-sorry/'),
  ]);
});

test('removing a step breaks its links until another step takes them', async () => {
  project.remove(`${steps}/17-be-prepared-for-a-denial.mdx`);
  pointLinks(project, 'be-prepared-for-a-denial', 'apologize');
  removeUncitedSources(project);
  const faults = await buildAndCompare();
  expect(faults).toHaveLength(2);
  expect(faults[1]).toContain('/steps/be-prepared-for-a-denial/ was published');
  expect(faults[1]).toContain(
    'If it was removed, add that to the step that serves its readers best.',
  );

  addAlias(apologize, 'be-prepared-for-a-denial');
  expect(await buildAndCompare()).toEqual([]);
});

test('renaming a companion or a section with its old slug as alias breaks no link', async () => {
  project.rename('content/read/mutual-breakups.mdx', 'content/read/ending-it-together.mdx');
  addAlias('content/read/ending-it-together.mdx', 'mutual-breakups');
  for (const path of project.list('content').filter((file) => file.endsWith('.mdx'))) {
    const text = project.read(path);
    const pointed = text.replaceAll('/read/mutual-breakups/', '/read/ending-it-together/');
    if (pointed !== text) project.write(path, pointed);
  }
  const essay = 'content/article/3-why-we-regret-it.mdx';
  project.rename('content/article/3-why-do-we-regret-a-breakup.mdx', essay);
  addAlias(essay, 'why-do-we-regret-a-breakup');
  expect(await buildAndCompare()).toEqual([
    unlisted('/#why-we-regret-it'),
    unlisted('/read/ending-it-together/'),
  ]);
});

test.each(['/', '/some/base/'])(
  'under %s, a renamed step’s old address leads on, wherever it is served',
  async (base) => {
    rename();
    addAlias(saySorry, 'apologize');
    const settings = { SITE_URL: 'https://guide.example', BASE_PATH: base };
    expect(await buildAndCompare(settings)).toEqual([
      unlisted('/#say-that-you-are-sorry'),
      unlisted('/steps/say-that-you-are-sorry/'),
    ]);
    const to = `${base}steps/say-that-you-are-sorry/`;

    const page = open('dist/steps/apologize/index.html');
    const contentOf = (selector: string) => page.querySelector(selector)?.getAttribute('content');
    expect(contentOf('meta[http-equiv="refresh"]')).toBe(`0; url=${to}`);
    expect(contentOf('meta[name="robots"]')).toBe('noindex');
    // A link that was shared keeps its preview.
    expect(contentOf('meta[property="og:title"]')).toBe('Apologize');
    expect(contentOf('meta[property="og:url"]')).toBe(`https://guide.example${to}`);
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(`https://guide.example${to}`);
    const links = [...page.querySelectorAll('body a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([to]);

    expect(project.read('dist/_redirects')).toBe(`${base}steps/apologize/ ${to} 301\n`);
    expect(project.read('dist/sitemap.xml')).not.toContain('/steps/apologize/');

    const place = open('dist/index.html').getElementById('apologize');
    const heading = place?.closest('section')?.querySelector('h3');
    expect(heading?.id).toBe('say-that-you-are-sorry');
  },
);

test('the command adds the addresses of a new step, and no more', async () => {
  addStep(project);
  const { code, output } = await project.keepAddresses();
  // Said once, since nothing has told the copy where it will be read.
  expect(output.split('Nothing says where it will be read')).toHaveLength(2);
  expect(output).toContain('Added 2 addresses to content/published-addresses.txt.');
  expect(code).toBe(0);
  const added = toPublished(project.read(publishedFile)).filter(
    (address) => !toPublished(list).includes(address),
  );
  expect(added).toEqual(['/#look-after-yourself', '/steps/look-after-yourself/']);
  project.write(publishedFile, list);
});

test('a setting of the address that cannot be is refused', async () => {
  const { code, output } = await project.build({ SITE_URL: 'https://guide.example/17/' });
  expect(code).toBe(1);
  expect(output).toContain(
    'SITE_URL is "https://guide.example/17/", which holds a path. Write SITE_URL=https://guide.example and BASE_PATH=/17/.',
  );
});

describe('an alias that cannot be', () => {
  test('is refused where it is no slug', async () => {
    addAlias(apologize, '/steps/say-sorry/');
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain('aliases.0: must be an old slug');
    expect(output.replaceAll('\\', '/')).toContain(apologize);
    expect(project.pages()).toEqual([]);
  });

  test('is refused where it is another step’s address', async () => {
    addAlias(apologize, 'appreciate-him');
    const { code, faults } = await project.build();
    expect(code).toBe(1);
    expect(faults).toEqual([
      `${apologize}: Its alias "appreciate-him" stands for /steps/appreciate-him/, which belongs to content/steps/09-appreciate-him.mdx. Take it out of aliases or correct it: an old address can lead to one place only.`,
    ]);
  });
});
