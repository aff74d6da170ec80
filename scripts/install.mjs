/*
 * Installs the packages of package-lock.json when they are missing. npm runs it before every
 * script, so it is the one file that a newcomer's own Node runs, and the reason why it needs
 * nothing but Node 18. What comes after it runs in the Node that it installs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { findMissingPackages } from './lockfile.mjs';

const oldestNode = 18;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Seconds in which the registry must have answered once; npm itself would wait for ever. */
const answerLimit = 60;

/** What npm reports when it cannot talk to the registry; also a proxy's or a gateway's refusal. */
const networkFailure = new RegExp(
  [
    'EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTCACHED',
    'E[A-Z]*TIMEDOUT|E[A-Z]*TIMEOUT|ERR_SOCKET_TIMEOUT|network timeout',
    'SELF_SIGNED_CERT|CERT_HAS_EXPIRED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER_CERT',
    'code E50[234]',
  ].join('|'),
);

/** Options that npm must follow here, whatever this machine is set to. */
const npmOptions = [
  // Shows each answer of the registry; none of this is printed.
  '--loglevel=http',
  '--no-audit',
  '--no-fund',
  // All packages serve to build the site, so all are development dependencies, which npm leaves
  // out when NODE_ENV says production; optional ones hold compiled code for this system.
  '--include=dev',
  '--include=optional',
  // By default npm tries for a minute or more to reach a registry that refuses.
  '--fetch-retries=2',
  '--fetch-retry-factor=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
];

/**
 * @param {string} file
 * @returns {import('./lockfile.mjs').Lockfile | undefined} nothing when it is missing or broken
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} which C library this system has, as lockfiles name it */
function getLibc() {
  if (process.platform !== 'linux') return undefined;
  process.report.excludeNetwork = true;
  const { header } = /** @type {any} */ (process.report.getReport());
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** @returns {boolean} whether everything that package-lock.json names is installed */
function isInstalled() {
  const wanted = readLockfile('package-lock.json');
  const installed = readLockfile('node_modules/.package-lock.json');
  // npm says best what is wrong with a lockfile.
  if (!wanted || !installed) return false;
  const system = { os: process.platform, cpu: process.arch, libc: getLibc() };
  return findMissingPackages(wanted, installed, system, isPresent).length === 0;
}

/** @param {string} path */
function isPresent(path) {
  return existsSync(join(root, path));
}

/** @returns {string} the Node that the packages bring along */
function getInstalledNode() {
  const folder = join(root, 'node_modules/node');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin.node);
}

/**
 * Runs npm: the one that runs this script, or else the one on the path. Its output is returned
 * without notices and warnings, which concern no newcomer.
 *
 * @param {string[]} commandLine
 * @param {string} [node] what to run it with, if not with the Node it came with
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
function runNpm(commandLine, node = process.env.npm_node_execpath || process.execPath) {
  const npm = process.env.npm_execpath;
  // Under another package manager the variable names that one.
  const isNpm = npm !== undefined && /^npm/.test(basename(npm)) && existsSync(npm);
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = isNpm
    ? spawn(node, [npm, ...commandLine, ...npmOptions], options)
    : spawn('npm', [...commandLine, ...npmOptions], {
        ...options,
        shell: process.platform === 'win32',
      });

  return new Promise((resolve) => {
    let output = '';
    const finish = (/** @type {number} */ exitCode, ending = '') => {
      clearTimeout(timer);
      const errors = output.replace(/^npm (warn|WARN|notice|http)\b.*\n?/gm, '').trim();
      resolve({ exitCode, output: errors + ending });
    };
    const timer = setTimeout(() => {
      if (/^npm http (?!.* failed with )/m.test(output)) return;
      child.kill();
      finish(1, `network timeout: no answer within ${answerLimit} seconds`);
    }, answerLimit * 1000);

    const collect = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (exitCode) => finish(exitCode ?? 1));
  });
}

/**
 * Says what is wrong and what to do, then ends the process.
 *
 * @param {string[]} lines
 * @param {string} [details] npm's own words
 */
function fail(lines, details = '') {
  console.error(lines.join('\n'));
  // npm names the problem first; usage and the place of its log follow.
  const npmLines = details.split('\n').filter((line) => line.trim() && !/ {4}at /.test(line));
  if (details) console.error(['npm said:', ...npmLines.slice(0, 30)].join('\n  '));
  // `npm test` ends with this line, however far it came.
  if (process.env.npm_lifecycle_event === 'pretest') console.log('0 passed, 1 failed');
  process.exit(1);
}

/** @param {{ exitCode: number, output: string }} result how npm ended */
function failUnlessPassed({ exitCode, output }) {
  if (exitCode === 0) return;
  if (networkFailure.test(output)) {
    fail(
      [
        'The packages are not installed: npm could not reach its registry.',
        'Check the network connection (and proxy, if there is one), then run the command again.',
        '`npm config get registry` shows which registry npm asks.',
      ],
      output,
    );
  }
  fail(
    [
      'The packages are not installed: npm ended with an error.',
      'Mend what npm names below, then run the command again.',
    ],
    output,
  );
}

async function install() {
  const nodeVersion = process.versions.node;
  if (Number.parseInt(nodeVersion, 10) < oldestNode) {
    fail([
      `This project needs Node ${oldestNode} or newer to set itself up; this is Node ${nodeVersion}.`,
      'Install a newer Node (nodejs.org), then run the command again.',
    ]);
  }
  // The tools that build and serve take a path for an address, in which these signs begin something else.
  const sign = /[#?]/.exec(root)?.[0];
  if (sign !== undefined) {
    fail([
      `The site cannot be built in ${root}: the name of a folder has ${sign} in it.`,
      'Rename the folder or move the project, then run the command again.',
    ]);
  }
  if (isInstalled()) return;

  console.log('Installing the packages named in package-lock.json …');
  failUnlessPassed(await runNpm(['ci']));

  const installedNode = getInstalledNode();
  if (spawnSync(installedNode, ['--version']).status !== 0) {
    fail([
      'The packages are installed, but the Node among them does not start.',
      'If npm is set to skip install scripts, let it run that of the package `node`.',
      'If not, there may be no Node for this system: see node_modules/node/README.md.',
    ]);
  }
  // npm leaves out compiled code that asks for a newer Node than the one npm runs in.
  if (!isInstalled()) failUnlessPassed(await runNpm(['install', '--no-save'], installedNode));
}

await install();
