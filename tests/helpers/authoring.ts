import type { ProjectCopy } from './project-copy.ts';

/**
 * What the front matter of a step needs besides title, summary and description.
 *
 * @param source Key of a source that the step's text cites, if it does.
 * @param quote A line of the step's text.
 * @returns Lines of YAML.
 */
export function stepFields(source?: string, quote = 'Sleep first.'): string[] {
  const basis = source ? `sureness: some, sources: [${source}]` : 'sureness: advice';
  return [
    'updated: 2026-11-23',
    'drawing: heart',
    'short: Stop here. Breathe in. Read on.',
    'stopIf: [He said no.]',
    `quotes: [${quote}]`,
    'tryThis: { task: Write a line., prompts: [{ id: line, write: The line }] }',
    `claims: [{ claim: It may help., ${basis} }]`,
  ];
}

/** Adds an eighteenth step, at `/steps/look-after-yourself/`. */
export function addStep(copy: ProjectCopy) {
  copy.write(
    'content/steps/18-look-after-yourself.mdx',
    [
      '---',
      'title: Look after yourself',
      'summary: Sleep, eat, and see a friend.',
      'description: Whatever he answers, the weeks after are long. What to do with them, and whom to call on a bad day.',
      ...stepFields(),
      '---',
      '',
      'Sleep first. Then eat, and see a friend.',
      '',
    ].join('\n'),
  );
}

/** Points every link to a step at another one, as its author must who removes or renames it. */
export function pointLinks(copy: ProjectCopy, from: string, to: string) {
  for (const path of proseIn(copy)) {
    const text = copy.read(path);
    const pointed = text
      .replaceAll(new RegExp(`(<StepLink\\s+to=")${from}"`, 'g'), `$1${to}"`)
      .replaceAll(`/steps/${from}/`, `/steps/${to}/`)
      .replaceAll(`(/#${from})`, `(/#${to})`);
    if (pointed !== text) copy.write(path, pointed);
  }
}

/** Removes what a removed step alone has cited. */
export function removeUncitedSources(copy: ProjectCopy) {
  const prose = proseIn(copy).map((path) => copy.read(path));
  for (const path of copy.list('content/sources')) {
    const key = path.replace(/^.*\/|\.yaml$/g, '');
    if (!prose.some((text) => text.includes(key))) copy.remove(path);
  }
}

function proseIn(copy: ProjectCopy): string[] {
  return copy.list('content').filter((path) => path.endsWith('.mdx'));
}
