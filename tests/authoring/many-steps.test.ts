import { afterAll, beforeAll, expect, test } from 'vitest';
import { multiplySteps } from '../bench/many-steps.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

/** Builds the guide with a number of steps, and tells the bytes of the pages of the first 17. */
async function bytesOfPages(total: number): Promise<Map<string, number>> {
  const slugs = project.list('content/steps').map((path) => path.replace(/^.*\/\d+-|\.mdx$/g, ''));
  multiplySteps(project, total);
  const { code, output } = await project.build();
  expect(code, output.slice(-2000)).toBe(0);
  project.reset();
  expect(project.pages().filter((path) => path.startsWith('dist/steps/'))).toHaveLength(total + 1);
  return new Map(
    slugs.map((slug) => [slug, Buffer.byteLength(project.read(`dist/steps/${slug}/index.html`))]),
  );
}

test('a step’s page does not grow with the number of steps', async () => {
  const pages = await bytesOfPages(34);
  const withMore = await bytesOfPages(68);
  for (const [slug, bytes] of pages) {
    // The number itself and the site's name become longer by some letters wherever they stand.
    expect(Math.abs((withMore.get(slug) ?? Infinity) - bytes), slug).toBeLessThan(200);
  }
});

test('copies of steps are made in whole rounds only', () => {
  expect(() => {
    multiplySteps(project, 20);
  }).toThrow('20 steps cannot be made. Ask for 17 or a multiple of it.');
});
