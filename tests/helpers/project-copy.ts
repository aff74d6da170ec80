import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What a command left behind. */
export interface Outcome {
  /** Exit code; null when a signal ended the command. */
  code: number | null;
  /** Everything it printed, without colors. */
  output: string;
  /** What it printed of the content's faults: lines that begin with the path of a content file. */
  faults: string[];
}

/** A running `astro dev`. */
export interface DevServer {
  /** What it has printed so far, without colors. */
  output(): string;
  /** Asks for a page. */
  get(path: string): Promise<{ status: number; body: string }>;
  /**
   * Waits until something is true, and tries again while it is not.
   *
   * @param look Returns what the test needs, or undefined as long as it is not there.
   * @returns What `look` found.
   */
  until<Found>(look: () => Found | undefined | Promise<Found | undefined>): Promise<Found>;
  stop(): Promise<void>;
}

/** A copy of the project in a folder of its own, to be spoilt. Paths are relative to its root. */
export interface ProjectCopy {
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  /** Puts a symbolic link to a path, or to one that is not there, in the place of a file. */
  link(path: string, target: string): void;
  /** Replaces the first occurrence of a text that must be there. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** Adds a paragraph, or anything else, at the end of a file. */
  append(path: string, text: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Paths of all files below a folder, with `/`; none when there is no such folder. */
  list(folder: string): string[];
  /** Paths in `dist/` of the pages that a build has made. */
  pages(): string[];
  /** Undoes every change to the files. What commands have made stays. */
  reset(): void;
  /** Number of the first line that holds a text, as an editor shows it. */
  lineOf(path: string, text: string): number;
  /** Path of the folder that commands build the site into. */
  dist: string;
  /** Runs `astro build` into an empty `dist/`, with settings such as `BASE_PATH`. */
  build(settings?: Record<string, string>): Promise<Outcome>;
  /** Runs `npm run keep-addresses`, without npm. */
  keepAddresses(): Promise<Outcome>;
  /** Runs `astro dev` until the server says that it is ready. */
  startDev(): Promise<DevServer>;
  /** Stops what runs in the copy and deletes it. */
  dispose(): Promise<void>;
}

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

const project = join(import.meta.dirname, '../..');

// What commands make, and the tests, which no build reads.
const left = new Set([
  ...['node_modules', 'dist', 'dist-base', '.git', '.astro', 'test-results'],
  'tests',
]);

/**
 * Copies the project to a temporary folder.
 *
 * @returns The copy. Call `dispose()` when the test is over.
 */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'seventeen-steps-'));
  for (const name of readdirSync(project)) {
    if (!left.has(name)) cpSync(join(project, name), join(root, name), { recursive: true });
  }
  linkPackages(root);

  const running = new Set<ChildProcess>();
  /** Files that were changed, as they were; undefined where there was none. */
  const originals = new Map<string, string | undefined>();
  const at = (path: string) => join(root, path);
  const unsaved = at('node_modules/.unsaved');
  const read = (path: string) => readFileSync(at(path), 'utf8');
  function remember(path: string) {
    if (!originals.has(path)) originals.set(path, existsSync(at(path)) ? read(path) : undefined);
  }
  /** Saves as editors do, so that a running server never reads half a file. */
  function save(path: string, text: string | Uint8Array) {
    writeFileSync(unsaved, text);
    renameSync(unsaved, at(path));
  }
  function write(path: string, text: string | Uint8Array) {
    remember(path);
    mkdirSync(dirname(at(path)), { recursive: true });
    save(path, text);
  }
  function list(folder: string): string[] {
    if (!existsSync(at(folder))) return [];
    return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(at(path)).isFile())
      .map((path) => path.split(sep).join('/'))
      .sort();
  }
  const astro = (...words: string[]) => node('node_modules/astro/bin/astro.mjs', words);
  function node(file: string, words: string[] = [], settings: Record<string, string> = {}) {
    const child = spawn(process.execPath, [at(file), ...words], {
      cwd: root,
      env: { ...environment(), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const printed: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    const output = () => stripVTControlCharacters(printed.join(''));
    const ended = new Promise<Outcome>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        running.delete(child);
        resolve({ code, output: output(), faults: faultsIn(output()) });
      });
    });
    return { child, output, ended };
  }

  return {
    read,
    write,
    link(path, target) {
      remember(path);
      symlinkSync(target, at(path));
    },
    edit(path, from, to) {
      const text = read(path);
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${path} does not hold ${String(from)}.`);
      write(path, edited);
    },
    append(path, text) {
      write(path, `${read(path).trimEnd()}\n\n${text}\n`);
    },
    rename(from, to) {
      remember(from);
      remember(to);
      renameSync(at(from), at(to));
    },
    remove(path) {
      remember(path);
      rmSync(at(path));
    },
    reset() {
      for (const [path, text] of originals) {
        if (text === undefined) rmSync(at(path), { force: true });
        else save(path, text);
      }
      originals.clear();
    },
    list,
    pages: () => list('dist').filter((path) => path.endsWith('.html')),
    lineOf(path, text) {
      const index = read(path)
        .split('\n')
        .findIndex((line) => line.includes(text));
      if (index < 0) throw new Error(`${path} does not hold ${text}.`);
      return index + 1;
    },
    dist: at('dist'),
    build(settings) {
      rmSync(at('dist'), { recursive: true, force: true });
      return node('node_modules/astro/bin/astro.mjs', ['build'], settings).ended;
    },
    keepAddresses: () => node('scripts/keep-addresses.ts').ended,
    async startDev() {
      const port = String(await freePort());
      const { child, output, ended } = astro('dev', '--host', '127.0.0.1', '--port', port);
      // A test that has failed may still wait; it must not keep the server from closing.
      let isOver = false;
      void ended.then(() => (isOver = true));

      async function until<Found>(
        look: () => Found | undefined | Promise<Found | undefined>,
      ): Promise<Found> {
        for (;;) {
          const found = await look();
          if (found !== undefined) return found;
          if (isOver) throw new Error(`astro dev has ended:\n${output()}`);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      const origin = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0]);
      await until(() => /watching for file changes/.exec(output()) ?? undefined);
      return {
        output,
        until,
        async get(path) {
          const response = await fetch(origin + path, { headers: { accept: 'text/html' } });
          return { status: response.status, body: await response.text() };
        },
        async stop() {
          isOver = true;
          child.kill();
          await ended;
        },
      };
    },
    async dispose() {
      for (const child of running) {
        child.kill('SIGKILL');
        await new Promise((resolve) => child.once('close', resolve));
      }
      rmSync(root, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/**
 * Links each package by itself. The folder around them belongs to the copy, because Astro and Vite
 * keep their caches in it, and a cache that copies share would bring entries of one into another.
 */
function linkPackages(root: string) {
  const packages = join(project, 'node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(packages)) {
    const target = join(packages, name);
    if (name.startsWith('.') || !statSync(target).isDirectory()) continue;
    symlinkSync(target, join(root, 'node_modules', name), 'junction');
  }
}

function faultsIn(output: string): string[] {
  return (
    output
      .split('\n')
      .map((line) => line.replace(/^.*\[AstroUserError\] /, '').trim())
      // A line with nothing but a path is Astro's word of where the first fault is.
      .filter((line) => /^content\/\S*: /.test(line))
  );
}

/** The environment of a writer's terminal: without what Vitest sets for itself. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITE.*|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|SITE|TEST|BASE_URL)$/.test(name) &&
      // What tells where the site is published: the copy is for a look.
      !/^(?:SITE_URL|SITE_FOLDER|BASE_PATH|NETLIFY|CF_PAGES.*|GITHUB_.*)$/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Any value keeps Astro from moving to the background when it believes that an agent runs it.
    ASTRO_DEV_BACKGROUND: '0',
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
