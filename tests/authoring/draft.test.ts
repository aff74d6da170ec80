import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepFields } from '../helpers/authoring.ts';
import type { DevServer } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const step = 'content/steps/18-zebra-crossing.mdx';
const companion = 'content/read/giraffe-watching.mdx';
/** Words that nothing but the drafts says: their titles, slugs, summaries and texts. */
const traces = /zebra|giraffe|okapi/i;

function draft(title: string, fields: string[], source = 'bruk-2018') {
  return [
    '---',
    `title: ${title}`,
    'summary: A line about the okapi.',
    'description: A description of the okapi that is long enough for search results and for link previews.',
    'draft: true',
    ...fields,
    '---',
    '',
    `The okapi has <Cite source="${source}">a study</Cite> of its own.`,
    '',
  ].join('\n');
}

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
  project.write(step, draft('Zebra crossing', stepFields('bruk-2018', 'of its own.')));
  project.write(companion, draft('Giraffe watching', ['updated: 2026-11-23', 'drawing: heart']));
});
afterAll(() => project.dispose());

/** Files of the built site that know of the drafts. */
function leaks() {
  return project
    .list('dist')
    .filter((path) => traces.test(path) || traces.test(project.read(path)));
}

test('a draft leaves no trace in a build, whatever the environment says', async () => {
  const { code } = await project.build({ NODE_ENV: 'development' });

  expect(code).toBe(0);
  expect(project.pages()).toContain('dist/steps/apologize/index.html');
  expect(project.read('dist/steps/apologize/index.html')).toContain('Step 3 of 17');
  expect(leaks()).toEqual([]);
});

test('a draft may bring a source of its own, which leaves no trace either', async () => {
  project.edit(step, 'bruk-2018', 'okapi-2020');
  project.write('content/sources/okapi-2020.yaml', project.read('content/sources/bruk-2018.yaml'));
  const { code, faults } = await project.build();
  project.edit(step, 'okapi-2020', 'bruk-2018');
  project.remove('content/sources/okapi-2020.yaml');

  expect(faults).toEqual([]);
  expect(code).toBe(0);
  expect(leaks()).toEqual([]);
});

test('a draft between steps is refused with the number it should have', async () => {
  project.edit('content/steps/03-apologize.mdx', 'title:', 'draft: true\ntitle:');
  const { code, faults } = await project.build();
  project.edit('content/steps/03-apologize.mdx', 'draft: true\n', '');

  expect(code).toBe(1);
  expect(faults).toEqual([
    'content/steps/04-solve-any-issues-you-had.mdx: No file has the number 3, which should come before it. Number the files from 1 on without a gap. A draft does not count in a build, so give it the last number.',
  ]);
});

describe('astro dev, whatever the environment says', () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await project.startDev({ NODE_ENV: 'production' });
  });
  afterAll(() => server.stop());

  test('shows a draft as a step among the others', async () => {
    const { status, body } = await server.get('/steps/zebra-crossing/');
    expect(status).toBe(200);
    expect(body).toContain('Step 18 of 18');
    expect(body).toContain('The okapi has');
    expect((await server.get('/steps/')).body).toContain('Zebra crossing');
    expect((await server.get('/')).body).toContain('Zebra crossing');
  });

  test('shows a draft of a companion', async () => {
    const { status, body } = await server.get('/read/giraffe-watching/');
    expect(status).toBe(200);
    expect(body).toContain('Giraffe watching');
  });
});
