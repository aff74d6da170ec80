import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
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

const astro = 'node_modules/astro/bin/astro.mjs';

/** The commands of a project, to be run in its folder. */
export interface ProjectCommands {
  /** Runs `astro build` into an empty `dist/`, with settings such as `BASE_PATH`. */
  build(settings?: Record<string, string>): Promise<Outcome>;
  /** Runs `npm run build`, without npm, which says what to do when it fails. */
  buildAndReport(): Promise<Outcome>;
  /** Runs `npm run keep-addresses`, without npm. */
  keepAddresses(): Promise<Outcome>;
  /** Runs `astro dev` until the server says that it is ready. */
  startDev(): Promise<DevServer>;
  /** Stops what still runs. */
  stopAll(): Promise<void>;
}

/**
 * Gives a project its commands.
 *
 * @param root Path of the project's folder, which has its packages.
 * @returns What runs in that folder, in the environment of a writer's terminal.
 */
export function projectCommands(root: string): ProjectCommands {
  const running = new Set<ChildProcess>();

  function run(file: string, words: string[] = [], settings: Record<string, string> = {}) {
    const child = spawn(process.execPath, [join(root, file), ...words], {
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
    build(settings) {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      return run(astro, ['build'], settings).ended;
    },
    buildAndReport: () => run('scripts/build.ts').ended,
    keepAddresses: () => run('scripts/keep-addresses.ts').ended,
    async startDev() {
      const port = String(await freePort());
      const { child, output, ended } = run(astro, ['dev', '--host', '127.0.0.1', '--port', port]);
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
    async stopAll() {
      for (const child of running) {
        child.kill('SIGKILL');
        await new Promise((resolve) => child.once('close', resolve));
      }
    },
  };
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
