import { expect, test } from 'vitest';
import { run } from '../../../scripts/run.ts';

function runScript(script: string, options?: Parameters<typeof run>[2]) {
  return run(process.execPath, ['--eval', script], options);
}

test('keeps what a program writes to both outputs, and how it ended', async () => {
  const { exitCode, output } = await runScript(
    'console.log("a page"); console.error("a problem"); process.exitCode = 3;',
  );
  expect(exitCode).toBe(3);
  expect(output).toContain('a page\n');
  expect(output).toContain('a problem\n');
});

test('takes colours out of what a program writes', async () => {
  const { output } = await runScript('console.log("\\x1b[31mred\\x1b[39m")');
  expect(output).toBe('red\n');
});

test('stops a program that takes too long, and counts it as failed', async () => {
  const { exitCode, output } = await runScript('setInterval(() => {}, 1000)', { timeLimit: 0.1 });
  expect(exitCode).toBe(1);
  expect(output).toContain('it took too long');
});

test('counts a program that does not exist as failed', async () => {
  expect((await run('no-such-program', [])).exitCode).not.toBe(0);
});
