import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

// One build for each way in which a mistake ends it: where files are read, where the guide is made, and
// where settings are read. What is said of which mistake, other tests ask the same code.

const step = 'content/steps/03-apologize.mdx';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterEach(() => {
  project.reset();
});
afterAll(() => project.dispose());

/** Fails, makes no page, and tells nobody to look into a file of Astro. */
function expectRejected({ code, output }: Outcome) {
  expect(code).toBe(1);
  expect(project.pages()).toEqual([]);
  expect(output.replaceAll('\\', '/')).not.toMatch(/Location:\s+\S*\/node_modules\//);
  expect(output).toContain('Correct the content files named above. Nothing was built from them.');
}

test('files that cannot be read are all named, with line, problem and fix', async () => {
  project.edit(step, /^summary:.*\n/m, '');
  project.append(step, 'A <Cite source="bruk-2018">study without end.');
  const line = String(project.lineOf(step, 'study without end'));
  const other = 'content/steps/04-solve-any-issues-you-had.mdx';
  project.edit(other, /^summary:.*$/m, 'summary: Before: anything: else.');
  const outcome = await project.build();
  expectRejected(outcome);
  expect(outcome.problems).toEqual([
    `${step}: summary is missing. Write the one line that lists show.`,
    expect.stringMatching(
      new RegExp(`^${step}:${line}: The MDX is broken: .*<Cite>.* Close every tag and brace`),
    ),
    expect.stringMatching(new RegExp(`^${other}:\\d+: The YAML is broken: .* in quotes`)),
  ]);
});

test('mistakes between files are all named, with line, problem and fix', async () => {
  project.append(step, 'A <Cite source="nobody-1999">study</Cite> says so, as {hisName} does.');
  const line = String(project.lineOf(step, 'nobody-1999'));
  project.write('content/sources/nobody-2000.yaml', project.read('content/sources/bruk-2018.yaml'));
  const outcome = await project.build();
  expectRejected(outcome);
  expect(outcome.problems).toEqual([
    `${step}:${line}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
    expect.stringContaining(`${step}:${line}: "hisName" is code`),
    expect.stringContaining('content/sources/nobody-2000.yaml: Nothing cites this source.'),
  ]);
});

test('a setting of the address that cannot be is rejected', async () => {
  const { code, output } = await project.build({ SITE_URL: 'https://guide.example/17/' });
  expect(code).toBe(1);
  expect(output).toContain(
    'SITE_URL is "https://guide.example/17/", which holds a path. Write SITE_URL=https://guide.example and BASE_PATH=/17/.',
  );
});
