import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import getPort from 'get-port';
import { type Result, x } from 'tinyexec';
import { loopback } from '../../scripts/server.ts';

/** What a command left behind. */
export interface Outcome {
  /** Exit code; undefined when a signal ended the command. */
  code: number | undefined;
  /** Everything it printed, without colors. */
  output: string;
  /** What it printed of the content's problems: lines that begin with the path of a content file. */
  problems: string[];
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
  /** Runs `npm run keep-addresses`, without npm, with settings such as `BASE_PATH`. */
  keepAddresses(settings?: Record<string, string>): Promise<Outcome>;
  /** Runs `astro dev` until the server says that it is ready. */
  startDev(settings?: Record<string, string>): Promise<DevServer>;
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
  const running = new Map<Result, Promise<Outcome>>();

  function run(file: string, words: string[] = [], settings: Record<string, string> = {}) {
    const child = x(process.execPath, [join(root, file), ...words], {
      nodeOptions: { cwd: root, env: { ...environment(), ...settings } },
    });
    const printed: string[] = [];
    const output = () => stripVTControlCharacters(printed.join('\n'));
    async function collect(): Promise<Outcome> {
      for await (const line of child) printed.push(line);
      running.delete(child);
      return { code: child.exitCode, output: output(), problems: problemsIn(output()) };
    }
    const ended = collect();
    running.set(child, ended);
    return { child, output, ended };
  }

  return {
    build(settings) {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      return run(astro, ['build'], settings).ended;
    },
    buildAndReport: () => run('scripts/build.ts').ended,
    keepAddresses: (settings) => run('scripts/keep-addresses.ts', [], settings).ended,
    async startDev(settings) {
      const port = String(await getPort({ host: loopback }));
      const { child, output, ended } = run(
        astro,
        ['dev', '--host', loopback, '--port', port],
        settings,
      );
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
      for (const [child, ended] of running) {
        child.kill('SIGKILL');
        await ended;
      }
    },
  };
}

function problemsIn(output: string): string[] {
  return (
    output
      .split('\n')
      .map((line) => line.replace(/^.*\[AstroUserError\] /, '').trim())
      // A line with nothing but a path is Astro's word of where the first problem is.
      .filter((line) => /^content\/\S*: /.test(line))
  );
}

/** What makes the environment that of a writer's terminal: what Vitest sets for itself is not set. */
function environment(): NodeJS.ProcessEnv {
  const dropped = Object.keys(process.env).filter(
    (name) =>
      /^(?:VITE.*|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|SITE|TEST|BASE_URL)$/.test(name) ||
      // What tells where the site is published: the copy is for a look.
      /^(?:SITE_URL|SITE_FOLDER|BASE_PATH|NETLIFY|CF_PAGES.*|GITHUB_.*)$/.test(name),
  );
  return {
    ...Object.fromEntries(dropped.map((name) => [name, undefined])),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Any value keeps Astro from moving to the background when it believes that an agent runs it.
    ASTRO_DEV_BACKGROUND: '0',
  };
}
