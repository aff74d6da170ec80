import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownCompanion, ownStep } from '../helpers/authoring.ts';
import type { DevServer } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const file = 'content/steps/03-apologize.mdx';
const path = '/steps/apologize/';
const other = 'content/read/giraffe-watching.mdx';
const draft = { draft: true };

let project: ProjectCopy;
let original: string;
let server: DevServer;
beforeAll(async () => {
  project = copyProject();
  original = project.read(file);
  project.write(
    'content/steps/18-zebra-crossing.mdx',
    ownStep(project, { ...draft, title: 'Zebra crossing' }),
  );
  project.write(
    other,
    ownCompanion(project, { ...draft, title: 'Giraffe watching' }, 'It is a giraffe.'),
  );
  // Drafts are shown whatever the environment says.
  server = await project.startDev({ NODE_ENV: 'production' });
});
afterAll(() => project.dispose());

/**
 * Saves the step, and asks for a page until something is true of the answer. Astro takes saves that
 * follow each other closely for one, or goes on with what it has read when it is asked for a page
 * meanwhile. So the step is saved again while nothing has come of it, and with it another file: what
 * has not changed would not be read again.
 */
function saveUntil(
  text: string,
  address: string,
  isSo: (answer: { status: number; body: string }) => boolean,
) {
  let times = 0;
  return server.until(async () => {
    if (times % 20 === 0) {
      project.write(file, text);
      if (times > 0) project.append(other, 'We saw it too.');
    }
    times += 1;
    return isSo(await server.get(address)) || undefined;
  });
}

/** Adds a paragraph to the step, and waits until its page shows it. */
const showing = (paragraph: string) =>
  saveUntil(
    `${original.trimEnd()}\n\n${paragraph}\n`,
    path,
    ({ status, body }) => status === 200 && body.includes(paragraph),
  );

/** Saves a text in which something is wrong, waits until its page is rejected, and tells what is said. */
async function saveRejected(text: string, message: (line: string) => string): Promise<string> {
  const before = server.output().length;
  const said = () => server.output().slice(before).replaceAll('\\', '/');
  const added = text.trimEnd().split('\n');
  await saveUntil(
    text,
    path,
    ({ status }) => status === 500 && said().includes(message(String(added.length))),
  );
  return said();
}

const withParagraph = (paragraph: string) => `${original.trimEnd()}\n\n${paragraph}\n`;

test('a corrected sentence is shown', async () => {
  await showing('He has not seen this sentence.');
});

test('a source that is not in the list is rejected, and the page shown once it is corrected', async () => {
  await saveRejected(
    withParagraph('A <Cite source="nobody-1999">study</Cite> says so.'),
    (line) =>
      `${file}:${line}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
  );
  await showing('The source is out.');
});

test('broken MDX is rejected with its line and no other, and the page shown once it is corrected', async () => {
  const text = withParagraph('A <Cite source="bruk-2018">study says so.');
  const said = await saveRejected(text, (line) => `${file}:${line}: The MDX is broken: `);
  expect(said).toContain('Close every tag and brace that is opened, and write a plain < as &lt;.');
  const line = String(text.trimEnd().split('\n').length);
  const named = [...said.matchAll(/\((\d+):\d+\)/g)].map(([, found]) => found);
  expect(named.filter((found) => found !== line)).toEqual([]);
  await showing('The tag is closed.');
});

/** Gives the step a summary, and waits until lists show it: what is read of fields comes after the text. */
const listing = (summary: string) =>
  saveUntil(original.replace(/^summary:.*$/m, `summary: ${summary}`), '/steps/', ({ body }) =>
    body.includes(summary),
  );

test('front matter with a mistake is rejected, and the file taken once it is corrected', async () => {
  await saveRejected(
    original.replace(/^summary:.*\n/m, ''),
    () => `${file}: summary is missing. Write the one line that lists show.`,
  );
  await listing('Mended before anything else.');
});

test('broken YAML is rejected, and the file taken once it is corrected', async () => {
  await saveRejected(
    original.replace(/^summary:.*$/m, 'summary: Before: anything: else.'),
    () => `${file}:4: The YAML is broken: `,
  );
  await listing('The YAML is whole.');
});

test('a draft is shown as a step among the others, and one of a companion too', async () => {
  const { status, body } = await server.get('/steps/zebra-crossing/');
  expect(status).toBe(200);
  expect(body).toContain('Step 18 of 18');
  for (const page of ['/steps/', '/']) {
    expect((await server.get(page)).body, server.output().slice(-2000)).toContain('Zebra crossing');
  }
  const companion = await server.get('/read/giraffe-watching/');
  expect(companion.status).toBe(200);
  expect(companion.body).toContain('Giraffe watching');
});

test('it does not start with a mistake in front matter, and names file, problem and fix', async () => {
  await server.stop();
  project.write(file, original.replace(/^summary:.*\n/m, ''));
  const output = await project.startDev().then(
    () => 'It has started.',
    (error: unknown) => String(error).replaceAll('\\', '/'),
  );
  expect(output).toContain('astro dev has ended');
  expect(output).toContain(`${file}: summary is missing. Write the one line that lists show.`);
});
