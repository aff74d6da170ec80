import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const step = 'content/steps/03-apologize.mdx';
const source = 'content/sources/bruk-2018.yaml';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

/** Builds the copy with a mistake in a file, and tells the line that the mistake stood on. */
async function buildWith(
  spoil: () => void,
  path: string,
  mistake: string,
): Promise<Outcome & { line: number; pages: string[] }> {
  spoil();
  const line = project.lineOf(path, mistake);
  const outcome = await project.build();
  project.reset();
  return {
    ...outcome,
    output: outcome.output.replaceAll('\\', '/'),
    line,
    pages: project.pages(),
  };
}

const cure = 'Close every tag and brace that is opened, and write a plain < as &lt;.';

describe.each([
  ['a tag that is not closed', 'A <Cite source="bruk-2018">study without end.', '<Cite>'],
  ['an expression that is not one', 'One and {1 + } is two.', 'expression'],
])('a build of MDX with %s', (_, text, problem) => {
  let built: Awaited<ReturnType<typeof buildWith>>;
  beforeAll(async () => {
    built = await buildWith(
      () => {
        project.append(step, text);
        project.append(step, 'And more text after it.');
      },
      step,
      text,
    );
  });

  test('fails and makes no page', () => {
    expect(built.code).toBe(1);
    expect(built.pages).toEqual([]);
  });

  test('names file, line and problem', () => {
    expect(built.output).toContain(`${step}:${String(built.line)}:`);
    expect(built.output).toContain(problem);
  });

  test('tells what to do', () => {
    expect(built.output).toContain(cure);
  });

  test('names no line of anything but the file', () => {
    const named = [...built.output.matchAll(/(?:^|\()(\d+):\d+(?:: |\))/gm)].map(
      ([, line]) => line,
    );
    expect(named.filter((line) => line !== String(built.line))).toEqual([]);
  });
});

describe.each([
  [
    'a component that does not exist',
    'A <Sitation source="bruk-2018">study</Sitation>.',
    'Sitation',
  ],
  ['a name in braces that means nothing', 'Dear {hisName}, it ends here.', 'hisName'],
])('a build of MDX with %s', (_, text, problem) => {
  let built: Awaited<ReturnType<typeof buildWith>>;
  beforeAll(async () => {
    built = await buildWith(
      () => {
        project.append(step, text);
      },
      step,
      text,
    );
  });

  test('fails and makes no page', () => {
    expect(built.code).toBe(1);
    expect(built.pages).toEqual([]);
  });

  test('names file, line and problem', () => {
    expect(built.output).toContain(`${step}:${String(built.line)}:`);
    expect(built.output).toContain(problem);
  });
});

describe.each([
  {
    place: 'front matter',
    path: step,
    from: /^summary:.*$/m,
    to: 'summary: Before: anything: else.',
  },
  {
    place: 'a source',
    path: source,
    from: /^title:.*$/m,
    to: 'title: Beautiful Mess Effect: A Study',
  },
])('a build of broken YAML in $place', ({ path, from, to }) => {
  let built: Awaited<ReturnType<typeof buildWith>>;
  beforeAll(async () => {
    built = await buildWith(
      () => {
        project.edit(path, from, to);
      },
      path,
      to,
    );
  });

  test('fails and makes no page', () => {
    expect(built.code).toBe(1);
    expect(built.pages).toEqual([]);
  });

  test('names file, line and problem', () => {
    expect(built.output).toContain(`${path}:${String(built.line)}:`);
    expect(built.output).toContain('The YAML is broken: ');
  });

  test('tells what to do', () => {
    expect(built.output).toMatch(/\bquotes\b/);
  });
});
