import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DevServer } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const file = 'content/steps/03-apologize.mdx';
const path = '/steps/apologize/';

let project: ProjectCopy;
let original: string;
beforeAll(() => {
  project = copyProject();
  original = project.read(file);
});
afterAll(() => project.dispose());

/** Saves the step as a person does: Astro's watcher takes saves within 50 ms of each other for one. */
async function save(text: string) {
  await setTimeout(250);
  project.write(file, text);
}

/** Saves the step with a paragraph added to it, and tells the line of the paragraph. */
async function saveWith(paragraph: string): Promise<string> {
  await save(`${original.trimEnd()}\n\n${paragraph}\n`);
  return String(project.lineOf(file, paragraph));
}

describe('a running astro dev', { timeout: 60_000 }, () => {
  let server: DevServer;
  let before: number;
  beforeAll(async () => {
    server = await project.startDev();
  });
  afterEach(async () => {
    // The next test must not meet what is left of this one.
    await saveWith('All is well again.');
    await showing('All is well again.');
  });
  afterAll(() => server.stop());

  /** Asks for the step's page until it holds a text. */
  function showing(text: string) {
    return server.until(async () => {
      const { status, body } = await server.get(path);
      return (status === 200 && body.includes(text)) || undefined;
    });
  }

  /** Asks for the step's page until it is refused and the terminal says why. */
  function refusing(message: string) {
    return server.until(async () => {
      const { status } = await server.get(path);
      return status === 500 && said().includes(message) ? said() : undefined;
    });
  }

  /** Remembers how much the terminal says before a mistake. */
  function listen() {
    before = server.output().length;
  }
  function said(): string {
    return server.output().slice(before).replaceAll('\\', '/');
  }

  test('shows a corrected sentence', async () => {
    await showing('Say sorry before');
    await saveWith('He has not seen this sentence.');
    await showing('He has not seen this sentence.');
  });

  test('refuses a source that is not in the list, and shows the page once it is corrected', async () => {
    listen();
    const line = await saveWith('A <Cite source="nobody-1999">study</Cite> says so.');
    await refusing(
      `${file}:${line}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
    );
    await saveWith('The mistake is out.');
    await showing('The mistake is out.');
  });

  test.each([
    ['a tag that is not closed', 'A <Cite source="bruk-2018">study says so.'],
    ['a brace that is not closed', 'A { study says so.'],
  ])('refuses %s, and shows the page once it is corrected', async (_, text) => {
    listen();
    const line = await saveWith(text);
    await refusing(`${file}:${line}: The MDX is broken: `);
    expect(said()).toContain(
      'Close every tag and brace that is opened, and write a plain < as &lt;.',
    );

    await saveWith('The mistake is out.');
    await showing('The mistake is out.');
  });

  test('names no line of broken MDX but that of the file', async () => {
    listen();
    const line = await saveWith('A <Cite source="bruk-2018">study says so.');
    await refusing(`${file}:${line}: `);
    const named = [...said().matchAll(/\((\d+):\d+\)/g)].map(([, found]) => found);
    expect(named.filter((found) => found !== line)).toEqual([]);
  });

  test('refuses a component that does not exist', async () => {
    listen();
    const line = await saveWith('A <Sitation source="bruk-2018">study</Sitation> says so.');
    await refusing(`${file}:${line}: There is no component <Sitation>.`);
  });

  test('refuses faulty front matter, and takes the file once it is corrected', async () => {
    listen();
    await save(original.replace(/^summary:.*\n/m, ''));
    await refusing(`${file}: summary is missing. Write the one line that lists show.`);

    await save(original.replace(/^summary:.*$/m, 'summary: Mended before anything else.'));
    await server.until(
      async () =>
        (await server.get('/steps/')).body.includes('Mended before anything else.') || undefined,
    );
  });

  test('refuses broken YAML, and takes the file once it is corrected', async () => {
    listen();
    await save(original.replace(/^summary:.*$/m, 'summary: Before: anything: else.'));
    await refusing(`${file}:4: The YAML is broken: `);

    await save(original.replace(/^summary:.*$/m, 'summary: Mended before anything else.'));
    await server.until(
      async () =>
        (await server.get('/steps/')).body.includes('Mended before anything else.') || undefined,
    );
  });
});

test('astro dev does not start with faulty front matter, and names file, fault and cure', async () => {
  project.write(file, original.replace(/^summary:.*\n/m, ''));
  const refusal = await project.startDev().then(
    () => 'It has started.',
    (error: unknown) => String(error).replaceAll('\\', '/'),
  );

  expect(refusal).toContain('astro dev has ended');
  expect(refusal).toContain(`${file}: summary is missing. Write the one line that lists show.`);
});
