import type { ProjectCopy } from './project-copy.ts';

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
