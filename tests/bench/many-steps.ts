import { stepCountInWords } from '../../src/guide/step-count.ts';
import type { ProjectCopy } from '../helpers/project-copy.ts';

const folder = 'content/steps';

/**
 * Gives a copy of the project more steps, each made from a real one: the same text with a title, a
 * slug and links of its own.
 *
 * @param copy A copy of the project as it is.
 * @param total How many steps it is to have: a multiple of those that are there.
 * @throws Error when it is no such multiple.
 */
export function multiplySteps(copy: ProjectCopy, total: number): void {
  const steps = copy.list(folder).map((path) => ({
    slug: path.replace(/^.*\/\d+-|\.mdx$/g, ''),
    text: copy.read(path),
  }));
  if (total < 1 || total % steps.length !== 0) {
    throw new Error(
      `${String(total)} steps cannot be made. Ask for ${String(steps.length)} or a multiple of it.`,
    );
  }
  for (let round = 2; round <= total / steps.length; round += 1) {
    steps.forEach(({ slug, text }, index) => {
      const number = (round - 1) * steps.length + index + 1;
      copy.write(`${folder}/${String(number)}-${slug}-${String(round)}.mdx`, again(text, round));
    });
  }
}

function again(text: string, round: number): string {
  return (
    text
      .replace(/^title: .*$/m, (title) => `${title} ${String(round)}`)
      // A heading must give no figure.
      .replaceAll(/^##+ .*$/gm, (heading) => `${heading}, ${stepCountInWords(round)}`)
      .replaceAll(/(?<=<StepLink\s+to=")[^"]+/g, (slug) => `${slug}-${String(round)}`)
  );
}
