import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFiles, rejectInvalid } from '#content/content-files.ts';
import { fields, text } from '#content/fields.ts';

/** Fake of the folder that is read: only its name and its rules are made up. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'content-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** Loads the folder as Astro does, and goes on watching it. */
async function load(ending: '.mdx' | '.yaml' = '.yaml') {
  const entries = new Map<string, Entry>();
  const logged: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const context = {
    store: {
      clear: () => {
        entries.clear();
      },
      set: (entry: Entry) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
    },
    logger: { error: (message: string) => logged.push(message) },
    watcher,
  };
  const name = relative(resolve('content'), folder);
  const loader = contentFiles(name, ending, fields({ title: text('the title', 20) }));
  await loader.load(context as unknown as LoaderContext);
  return { entries, logged, watcher };
}

function write(name: string, content = 'title: One') {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('takes the files of its folder by their names', async () => {
  write('1-one.yaml');
  write('2-two.yaml', 'title: Two');
  write('.DS_Store', '\0');
  const { entries } = await load();
  expect([...entries].map(([id, { data }]) => [id, data])).toEqual([
    ['1-one', { title: 'One' }],
    ['2-two', { title: 'Two' }],
  ]);
});

test('hands the body of MDX to whatever renders it', async () => {
  write('one.mdx', '---\ntitle: One\n---\n\nHe left.\n');
  const { entries } = await load('.mdx');
  expect(entries.get('one')).toMatchObject({ body: 'He left.', deferredRender: true });
});

test('takes a folder that is not there for an empty one', async () => {
  rmSync(folder, { recursive: true });
  expect((await load()).entries.size).toBe(0);
  mkdirSync(folder);
});

test('rejects all files that no page would show or that are not as they must be, at once', async () => {
  write('1-one.yml');
  write('later/2-two.yaml');
  write('3-three.yaml', 'titel: Three');
  write('4-four.yaml', 'title: "Four');
  symlinkSync('3-three.yaml', join(folder, '5-five.yaml'));
  symlinkSync('nowhere.yaml', join(folder, '6-six.yaml'));
  const message = await load().then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
  const lines = message.split('\n').map((line) => line.replace(/^\S*\/content-files-\w+\//, ''));
  expect(lines.sort()).toEqual([
    expect.stringMatching(
      /^1-one\.yml: No page would show this file\. Put it in .* itself with the ending \.yaml, or delete it\.$/,
    ),
    '3-three.yaml: title is missing. Write the title.',
    '3-three.yaml:1: The file has an unknown field: "titel". It knows title. Correct the name or take it out.',
    expect.stringMatching(/^4-four\.yaml:1: The YAML is broken: Missing closing/),
    '5-five.yaml: It is not a file of its own. Put the file itself in its place.',
    '6-six.yaml: It is not a file of its own. Put the file itself in its place.',
    expect.stringMatching(/^later\/2-two\.yaml: No page would show this file\./),
  ]);
});

describe('while it serves', () => {
  test('takes what is saved, and what is deleted', async () => {
    const file = write('1-one.yaml');
    const { entries, watcher } = await load();
    write('1-one.yaml', 'title: Mended');
    watcher.emit('change', file);
    watcher.emit('add', write('2-two.yaml', 'title: Two'));
    expect([...entries.values()].map(({ data }) => data.title)).toEqual(['Mended', 'Two']);
    rmSync(file);
    watcher.emit('unlink', file);
    expect([...entries.keys()]).toEqual(['2-two']);
  });

  test('keeps a file that was saved by putting another in its place', async () => {
    const file = write('1-one.yaml');
    const { entries, watcher } = await load();
    write('1-one.yaml', 'title: Mended');
    watcher.emit('unlink', file);
    expect([...entries.values()].map(({ data }) => data.title)).toEqual(['Mended']);
  });

  test('holds an invalid file against its pages until it is corrected, and says why', async () => {
    const file = write('1-one.yaml');
    const { entries, logged, watcher } = await load();
    write('1-one.yaml', 'title: ');
    watcher.emit('change', file);
    const problem = '1-one.yaml:1: title is missing. Write the title.';
    expect(logged).toEqual([expect.stringContaining(problem)]);
    expect(() => {
      rejectInvalid([...entries.values()]);
    }).toThrow(problem);

    write('1-one.yaml');
    watcher.emit('change', file);
    rejectInvalid([...entries.values()]);
    expect(logged).toHaveLength(1);
  });

  test('does not look at files elsewhere', async () => {
    const { entries, watcher } = await load();
    watcher.emit('add', resolve('package.json'));
    watcher.emit('add', `${folder}-else`);
    expect(entries.size).toBe(0);
  });
});
