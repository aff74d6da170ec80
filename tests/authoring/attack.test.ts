import { chromium, type Browser } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { serveFolder, startServer, type Server } from '../../scripts/server.ts';
import { ownStep } from '../helpers/authoring.ts';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';
import { tooWide } from '../helpers/too-wide.ts';

// Fields may hold no markup, but all that looks like it: what ends a script or an attribute, what
// text replacements read as theirs, and what JavaScript names its own things. Figures need a source.

const signs = `</script "a" & 'b' $& <- c < d > e`;

const hostile = {
  title: `</title "Wait" & 'see' $&`,
  summary: `A line ${signs}`,
  description: `${signs} are words, and here are some more of them, up to the length.`,
  short: `Stop & "now". Then rest, ${signs}. Read on.`,
  stopIf: [`He said ${signs}`],
  quotes: ['Sleep first & it is $& fine.'],
  tryThis: {
    task: `Write ${signs}`,
    prompts: [
      { id: 'constructor', write: `A line ${signs}` },
      { id: 'line', tick: `A box ${signs}` },
    ],
  },
  claims: [{ claim: `He may ${signs}`, strength: 'advice' }],
  aliases: ['constructor', 'index', '0'],
};
const paragraphs = 5000;

const word = `W${'w'.repeat(79)}`;

/** All that an author may write and a phone has little room for. */
const wideStep = `---
title: Write it all down
moment: his-answer
summary: Say it to עמית, 3 לילה, and ${word}.
description: ${word} and what to say to ليلى.
updated: 2026-11-23
drawing: heart
short: Say it to עמית. ${word} it is. Rest now.
stopIf: [עמית said ${word}.]
quotes: [Then he left them all.]
tryThis:
  task: Write to עמית and ${word}.
  prompts:
    - { id: line, write: '${word}' }
    - { id: box, tick: 'עמית ${word}' }
claims: [{ claim: '${word} it is.', strength: advice }]
---

Then he left them all. עמית said ${word}, and ليلى said no.

## ${word}

- One is ${word} here.
  1. Two is ${word} here.
     - Three is ${word} here. And so it goes on.
     - ليلى and עמית went.

> Say it.
>
> - Then go.
>
>   > It is ${word}. [${word}](/help/) it is.
`;

let project: ProjectCopy;
let built: Outcome;
beforeAll(async () => {
  project = copyProject();
  project.write(
    'content/steps/18-wait.mdx',
    ownStep(
      project,
      hostile,
      'Sleep first &amp; it is $& fine. He wrote &lt;/p>&lt;script>alert()&lt;/script>.\n\nGo on to <StepLink to="wait-again" />.',
    ),
  );
  const again = { ...hostile, title: 'Wait again', quotes: ['Sleep first.'], aliases: [] };
  project.write(
    'content/steps/19-wait-again.mdx',
    `\ufeff${ownStep(
      project,
      again,
      `Sleep first.\n\nGo back to <StepLink to="wait" />, or stay at <StepLink to="wait-again" />.\n\n${'He left. You stayed.\n\n'.repeat(paragraphs)}`,
    )}`,
  );
  project.edit(
    'content/sources/bruk-2018.yaml',
    /^title: .*$/m,
    `title: ${JSON.stringify(`Of ${signs}`)}`,
  );
  project.edit(
    'content/help-lines/04-ireland.yaml',
    /name: .*$/m,
    `name: ${JSON.stringify(`Line ${signs}`)}`,
  );
  project.write('content/steps/20-write-it-all-down.mdx', wideStep);
  built = await project.build();
});
afterAll(() => project.dispose());

const pageOf = (path: string) => parseHTML(project.read(path)).document;
const contentOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute('content');

test('a build of fields full of signs, of a long body, and of links in a circle succeeds', () => {
  expect(built.code, built.output.slice(-2000)).toBe(0);
});

test('it brings no script or element of the fields into any page', () => {
  const pages = project.pages();
  expect(pages).toContain('dist/steps/wait/index.html');
  for (const path of pages) {
    const document = pageOf(path);
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    expect(scripts.filter(({ textContent }) => textContent.includes('alert()'))).toEqual([]);
    // A page without script and style has no policy.
    const governed = document.querySelector('script, style');
    const policy = contentOf(document, 'head > meta[http-equiv="content-security-policy"]');
    expect(policy === undefined, path).toBe(governed === null);
  }
});

test('it says the fields word for word on the page', () => {
  const document = pageOf('dist/steps/wait/index.html');
  const { title, description } = hostile;
  expect(document.querySelector('title')?.textContent).toContain(title);
  expect(document.querySelector('h1')?.textContent).toBe(title);
  expect(contentOf(document, 'meta[name=description]')).toBe(description);
  expect(contentOf(document, 'meta[property="og:title"]')).toBe(title);
  expect(contentOf(document, 'meta[property="og:description"]')).toBe(description);
  const text = document.querySelector('main')?.textContent ?? '';
  for (const words of [
    ...hostile.stopIf,
    hostile.tryThis.task,
    ...hostile.tryThis.prompts.map((prompt) => prompt.write ?? prompt.tick),
    ...hostile.claims.map(({ claim }) => claim),
    '</p><script>alert()</script>.',
  ]) {
    expect(text).toContain(words);
  }
  expect(document.querySelector('mark')?.textContent).toBe(hostile.quotes[0]);
});

test('it says them word for word in lists', () => {
  expect(pageOf('dist/steps/index.html').body.textContent).toContain(hostile.summary);
  expect(pageOf('dist/short/index.html').body.textContent).toContain(hostile.short);
  expect(pageOf('dist/sources/index.html').body.textContent).toContain(`Of ${signs}`);
  expect(pageOf('dist/help/index.html').body.textContent).toContain(`Line ${signs}`);
});

test('it says them word for word to programs', () => {
  const data = pageOf('dist/steps/wait/index.html').querySelector('[type="application/ld+json"]');
  expect(JSON.parse(data?.textContent ?? '')).toMatchObject({
    '@graph': [{ headline: hostile.title, description: hostile.description }, {}],
  });
  const item = parseRssFeed(project.read('dist/rss.xml')).items?.find(({ link }) =>
    link?.endsWith('/steps/wait/'),
  );
  expect(item).toMatchObject({ title: hostile.title, description: hostile.description });
  expect(parseHTML(item?.content?.encoded ?? '').document.querySelector('script')).toBeNull();
});

test('it brings nothing of them into addresses', () => {
  const places = [...project.read('dist/sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)];
  expect(places.length).toBeGreaterThan(19);
  for (const [, place] of places) expect(place).toMatch(/^http:\/\/localhost:4321\/[a-z/-]*$/);
  for (const line of project.read('dist/_redirects').trimEnd().split('\n')) {
    expect(line).toMatch(/^\/steps\/[a-z0-9-]+\/ \/steps\/[a-z-]+\/ 301$/);
  }
  const card = contentOf(pageOf('dist/steps/wait/index.html'), 'meta[property="og:image"]');
  expect(project.list('dist/share')).toContain(`dist${new URL(card ?? '').pathname}`);
});

test('it shows all of the long body', () => {
  const text = pageOf('dist/steps/wait-again/index.html').querySelector('.prose')?.textContent;
  expect(text?.split('You stayed.')).toHaveLength(paragraphs + 1);
});

test('it leads around the circle', () => {
  const linksIn = (slug: string) =>
    [...pageOf(`dist/steps/${slug}/index.html`).querySelectorAll('.prose p > a')].map((link) =>
      link.getAttribute('href'),
    );
  expect(linksIn('wait')).toEqual(['/steps/wait-again/']);
  expect(linksIn('wait-again')).toEqual(['/steps/wait/', '/steps/wait-again/']);
});

describe('on a phone', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(serveFolder(project.dist, '/'));
    const executablePath = await findBrowser();
    browser = await chromium.launch({
      args: browserArguments,
      ...(executablePath !== undefined && { executablePath }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each(['steps/write-it-all-down/', '', 'steps/', 'short/', 'workbook/'])(
    'what an author may write stays within a window of 320 px at /%s',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await page.goto(`${server.origin}/${path}`);
      const text = await page.locator('main').textContent();
      expect(text).toContain('Write it all down');
      expect(await tooWide(page)).toEqual([]);
      await page.close();
    },
  );
});
