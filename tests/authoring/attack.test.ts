import { parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const markup = `</script><script>alert()</script> "a" & 'b' \${c} {d} $& &lt;`;

const hostile = {
  title: `</title> <script> "Wait" & 'see' $&`,
  summary: `A line ${markup}`,
  description: `${markup} are words.`,
  updated: '2026-11-23',
  drawing: 'heart',
  short: `Stop <b>here</b> & "now". Then ${markup} rest. Read on.`,
  stopIf: [`He said ${markup}`],
  quotes: [`Sleep first & </p><script>alert()</script> it is $& fine.`],
  tryThis: {
    task: `Write ${markup}`,
    prompts: [
      { id: 'constructor', write: `A line ${markup}` },
      { id: 'line', tick: `A box ${markup}` },
    ],
  },
  claims: [{ heard: `It ${markup}`, claim: `He may ${markup}`, sureness: 'advice' }],
  aliases: ['constructor', 'index', '0'],
};

/** A step with its front matter in JSON, which is YAML too. */
function stepFile(fields: object, body: string): string {
  // A day in quotes is none to YAML.
  const frontMatter = JSON.stringify(fields, null, 1).replace(/"(\d{4}-\d\d-\d\d)"/, '$1');
  return ['---', frontMatter, '---', '', body, ''].join('\n');
}

const plain = {
  ...hostile,
  title: 'Wait again',
  quotes: ['Sleep first.'],
  aliases: [],
};

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

describe('a build of fields full of markup, of a long body, and of links in a circle', () => {
  const paragraphs = 5000;
  let built: Outcome;
  beforeAll(async () => {
    project.write(
      'content/steps/18-wait.mdx',
      stepFile(
        hostile,
        'Sleep first &amp; &lt;/p>&lt;script>alert()&lt;/script> it is $& fine.\n\nGo on to <StepLink to="wait-again" />.',
      ),
    );
    project.write(
      'content/steps/19-wait-again.mdx',
      `\ufeff${stepFile(
        plain,
        `Sleep first.\n\nGo back to <StepLink to="wait" />, or stay at <StepLink to="wait-again" />.\n\n${'He left. You stayed.\n\n'.repeat(paragraphs)}`,
      )}`,
    );
    project.edit(
      'content/sources/bruk-2018.yaml',
      /^title: .*$/m,
      `title: ${JSON.stringify(`Of ${markup}`)}`,
    );
    project.edit(
      'content/help-lines/4-ireland.yaml',
      /name: Women.*$/m,
      `name: ${JSON.stringify(`Line ${markup}`)}`,
    );
    built = await project.build();
  });
  afterAll(() => {
    project.reset();
  });

  const pageOf = (path: string) => parseHTML(project.read(path)).document;
  const contentOf = (document: Document, selector: string) =>
    document.querySelector(selector)?.getAttribute('content');

  test('succeeds', () => {
    expect(built.code, built.output.slice(-2000)).toBe(0);
  });

  test('brings no script or element of the fields into any page', () => {
    const pages = project.pages();
    expect(pages).toContain('dist/steps/wait/index.html');
    for (const path of pages) {
      const document = pageOf(path);
      const brought = [...document.querySelectorAll('script:not([type="application/ld+json"]), b')];
      expect(brought.filter(({ textContent }) => /alert\(\)|^here/.test(textContent))).toEqual([]);
      // A page without script and style has no policy.
      const governed = document.querySelector('script, style');
      const policy = contentOf(document, 'head > meta[http-equiv="content-security-policy"]');
      expect(policy === undefined, path).toBe(governed === null);
    }
  });

  test('says the fields word for word on the page', () => {
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
      ...hostile.claims.flatMap(({ heard, claim }) => [heard, claim]),
    ]) {
      expect(text).toContain(words);
    }
    expect(document.querySelector('mark')?.textContent).toBe(hostile.quotes[0]);
  });

  test('says them word for word in lists', () => {
    expect(pageOf('dist/steps/index.html').body.textContent).toContain(hostile.summary);
    expect(pageOf('dist/short/index.html').body.textContent).toContain(hostile.short);
    expect(pageOf('dist/sources/index.html').body.textContent).toContain(`Of ${markup}`);
    expect(pageOf('dist/help/index.html').body.textContent).toContain(`Line ${markup}`);
  });

  test('says them word for word to programs', () => {
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

  test('brings nothing of them into addresses', () => {
    const places = [...project.read('dist/sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)];
    expect(places.length).toBeGreaterThan(19);
    for (const [, place] of places) expect(place).toMatch(/^http:\/\/localhost:4321\/[a-z/-]*$/);
    for (const line of project.read('dist/_redirects').trimEnd().split('\n')) {
      expect(line).toMatch(/^\/steps\/[a-z0-9-]+\/ \/steps\/[a-z-]+\/ 301$/);
    }
    const card = contentOf(pageOf('dist/steps/wait/index.html'), 'meta[property="og:image"]');
    expect(project.list('dist/share')).toContain(`dist${new URL(card ?? '').pathname}`);
  });

  test('shows all of the long body', () => {
    const text = pageOf('dist/steps/wait-again/index.html').querySelector('.prose')?.textContent;
    expect(text?.split('You stayed.')).toHaveLength(paragraphs + 1);
  });

  test('leads around the circle', () => {
    const linksIn = (slug: string) =>
      [...pageOf(`dist/steps/${slug}/index.html`).querySelectorAll('.prose p > a')].map((link) =>
        link.getAttribute('href'),
      );
    expect(linksIn('wait')).toEqual(['/steps/wait-again/']);
    expect(linksIn('wait-again')).toEqual(['/steps/wait/', '/steps/wait-again/']);
  });
});

describe('a build of files that are no plain text, or no files', () => {
  const step = (name: string) => `content/steps/${name}.mdx`;
  const text = stepFile(plain, 'Sleep first. He is naïve.');
  let built: Outcome;
  beforeAll(async () => {
    project.write(step('18-utf-16'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    project.write(step('19-utf-16-without-mark'), Buffer.from(text, 'utf16le'));
    project.write(step('20-latin'), Buffer.from(text, 'latin1'));
    project.write(step('21-zero'), text.replace('naïve', 'na\0ve'));
    project.write(step('22-lost'), text.replace('naïve', 'na\ufffdve'));
    project.write(`${step('23-folder')}/text.mdx`, text);
    project.link(step('24-dangling'), 'nowhere.mdx');
    project.link(step('25-loop'), '25-loop.mdx');
    project.link(step('26-outside'), '/etc/hostname');
    project.link('content/steps/circle', '.');
    project.link(step('27-twin'), '03-apologize.mdx');
    project.write(step('28-empty'), '');
    built = await project.build();
    project.reset();
  });

  test('fails and makes no page', () => {
    expect(built.code).toBe(1);
    expect(project.pages()).toEqual([]);
  });

  test.each([
    ['18-utf-16', ': It is not written in UTF-8.'],
    ['19-utf-16-without-mark', ': It is not written in UTF-8.'],
    ['20-latin', ': It is not written in UTF-8.'],
    ['21-zero', ':39: It holds the character U+0000, which cannot be read.'],
    ['22-lost', ':39: It holds the character U+FFFD, which cannot be read.'],
    ['23-folder', '/text.mdx: No page would show this file.'],
    ['24-dangling', ': It is not a file of its own.'],
    ['25-loop', ': It is not a file of its own.'],
    ['26-outside', ': It is not a file of its own.'],
    ['27-twin', ': It is not a file of its own.'],
    ['28-empty', ': It is empty.'],
  ])('names %s and what is wrong with it', (name, problem) => {
    expect(built.output).toContain(step(name) + problem);
  });
});

describe.each([
  ['a source that says nothing', '# Later'],
  ['a source that holds itself', '&a [*a]'],
])('a build of %s', (_, text) => {
  let built: Outcome;
  beforeAll(async () => {
    project.write('content/sources/doe-2020.yaml', text);
    built = await project.build();
    project.reset();
  });

  test('fails, makes no page, and names the file', () => {
    expect(built.code).toBe(1);
    expect(project.pages()).toEqual([]);
    expect(built.output).toContain('doe-2020');
  });
});
