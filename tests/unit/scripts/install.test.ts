import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder, run } from '../../../scripts/run.ts';

/** Nothing listens there, and no proxy may answer in its place. */
const unreachableRegistry = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_noproxy: '127.0.0.1',
  NO_PROXY: '127.0.0.1',
  no_proxy: '127.0.0.1',
};

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'install-'));
  await mkdir(join(project, 'scripts'));
  for (const file of ['install.mjs', 'lockfile.mjs']) {
    await cp(join(projectFolder, 'scripts', file), join(project, 'scripts', file));
  }
  const named = { name: 'trial', version: '1.0.0', devDependencies: { astro: '7.3.4' } };
  const astro = { version: '7.3.4', dev: true };
  const lockfile = { lockfileVersion: 3, packages: { '': named, 'node_modules/astro': astro } };
  await writeFile(join(project, 'package.json'), JSON.stringify(named));
  await writeFile(join(project, 'package-lock.json'), JSON.stringify(lockfile));
});

afterEach(async () => {
  await rm(project, { recursive: true });
});

function runInstall(environment: Record<string, string> = {}) {
  return run(process.execPath, [join(project, 'scripts/install.mjs')], {
    environment: {
      ...unreachableRegistry,
      npm_config_cache: join(project, 'cache'),
      npm_lifecycle_event: 'prestart',
      ...environment,
    },
  });
}

test(
  'says what to do when the registry cannot be reached, and only then what npm says',
  // npm tries again before it gives up.
  { timeout: 60_000 },
  async () => {
    const { exitCode, output } = await runInstall();
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /^Installing .*\n.*npm could not reach its registry\.\nCheck the network connection/,
    );
    expect(output).toMatch(/npm said:[^]*ECONNREFUSED/);
  },
);

test('shows what npm says when the installation fails for another reason', async () => {
  await writeFile(join(project, 'package-lock.json'), '<<<<<<< a merge that was not finished');
  const { exitCode, output } = await runInstall();
  expect(exitCode).toBe(1);
  expect(output).toMatch(/npm ended with an error[^]*npm said:[^]*package-lock\.json/);
  expect(output).not.toContain('could not reach');
});

test('ends `npm test` with a total when the packages cannot be installed', async () => {
  await writeFile(join(project, 'package-lock.json'), '');
  const { output } = await runInstall({ npm_lifecycle_event: 'pretest' });
  expect(output.trim().split('\n')).toContain('0 passed, 1 failed');
});

test('installs nothing and says nothing when the packages are there', async () => {
  await mkdir(join(project, 'node_modules/astro'), { recursive: true });
  await cp(join(project, 'package-lock.json'), join(project, 'node_modules/.package-lock.json'));
  expect(await runInstall()).toEqual({ exitCode: 0, output: '' });
});

test.each(['#', '?'])('says what to do in a folder with %s in its name', async (sign) => {
  const folder = join(project, `my${sign}site`);
  await cp(join(project, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const { exitCode, output } = await run(process.execPath, [join(folder, 'scripts/install.mjs')]);
  expect(exitCode).toBe(1);
  expect(output).toContain(`my${sign}site`);
  expect(output).toContain(`the name of a folder has ${sign} in it.\nRename the folder or move`);
});
