import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, dist } from '../helpers/built-site.ts';
import { copyProject } from '../helpers/project-copy.ts';

test('a build makes the same pages whatever its folder is called, and wherever it is', async () => {
  const odd = copyProject('a ü [x] (100%) ’é %2F & ~');
  try {
    const { code, output } = await odd.build({
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    });
    expect(output).toContain('Complete!');
    expect(code).toBe(0);
    const here = builtFiles().filter((file) => file.endsWith('.html'));
    expect(odd.pages().sort()).toEqual(here.map((file) => `dist/${file}`));
    const isOther = (file: string) =>
      odd.read(`dist/${file}`) !== readFileSync(join(dist, file), 'utf8');
    expect(here.filter(isOther)).toEqual([]);
  } finally {
    await odd.dispose();
  }
}, 600_000);
