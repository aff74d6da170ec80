import { parse } from 'yaml';
import type { EditableFolder } from './editable-folder.ts';

/** What a step of one's own says, whatever else steps have to say. */
const ownFields = {
  title: 'Look after yourself',
  summary: 'Sleep, eat, and see a friend.',
  description:
    'Whatever he answers, the weeks after are long. What to do with them, and whom to call on a bad day.',
  short: 'Stop here. Breathe in. Read on.',
  stopIf: ['He said no.'],
  quotes: ['Sleep first.'],
  tryThis: { task: 'Write a line.', prompts: [{ id: 'line', write: 'The line' }] },
  claims: [{ claim: 'It may help.', strength: 'advice' }],
};

/**
 * Makes a file like another one, so that it has every field that its kind must have.
 *
 * @param folder The content.
 * @param path Path of the other one, such as `content/read/mutual-breakups.mdx`.
 * @param fields Fields of its own; one that is undefined is left out.
 * @param body Its text.
 * @returns The text of the file, with its front matter in JSON, which is YAML too.
 */
export function fileLike(
  folder: EditableFolder,
  path: string,
  fields: object,
  body: string,
): string {
  const [, frontMatter = ''] = /^---\n(.*?)\n---\n/s.exec(folder.read(path)) ?? [];
  const all = { ...(parse(frontMatter) as object), ...fields };
  return ['---', JSON.stringify(all), '---', '', body, ''].join('\n');
}

/**
 * Makes a step of one's own.
 *
 * @param folder The content.
 * @param fields What it says otherwise than {@link ownFields}.
 * @param body Its text, which holds its quotes.
 * @returns The text of the file.
 */
export function ownStep(
  folder: EditableFolder,
  fields: object = {},
  body = 'Sleep first. Then eat, and see a friend.',
): string {
  return fileLike(folder, aStep(folder), { ...ownFields, ...fields }, body);
}

/**
 * Makes a companion of one's own.
 *
 * @param folder The content.
 * @param fields What it says otherwise than the one about breakups that both wanted.
 * @param body Its text.
 * @returns The text of the file.
 */
export function ownCompanion(folder: EditableFolder, fields: object, body: string): string {
  return fileLike(folder, 'content/read/mutual-breakups.mdx', fields, body);
}

/** Path of the first step. */
function aStep(folder: EditableFolder): string {
  return folder.list('content/steps')[0] ?? '';
}

/** Points whatever names a step to another one, as its author must who removes or renames it. */
export function pointLinks(folder: EditableFolder, from: string, to: string) {
  const named = new RegExp(
    `(?<=\\bto="|/steps/|\\(/#|recall: |^steps: \\[[^\\]]*\\b)${from}(?=["/)\\],])`,
    'gm',
  );
  for (const path of contentIn(folder)) {
    const text = folder.read(path);
    const pointed = text.replaceAll(named, to);
    if (pointed !== text) folder.write(path, pointed);
  }
}

/** Removes the sources that only a removed step has cited. */
export function removeUncitedSources(folder: EditableFolder) {
  const prose = contentIn(folder)
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => folder.read(path));
  for (const path of folder.list('content/sources')) {
    const key = path.replace(/^.*\/|\.yaml$/g, '');
    if (!prose.some((text) => text.includes(key))) folder.remove(path);
  }
}

/** Paths of what authors write, without the list of addresses. */
export function contentIn(folder: EditableFolder): string[] {
  return folder.list('content').filter((path) => /\.(?:mdx|yaml)$/.test(path));
}
