import type { HeaderRule } from './headers.ts';

/**
 * What Cloudflare reads of a `_headers` file; it leaves out the rest without failing. Netlify
 * documents no limits.
 *
 * @see https://developers.cloudflare.com/workers/static-assets/headers/
 */
const limits = { rules: 100, characters: 2000 };

/**
 * Writes response headers as Netlify and Cloudflare read them.
 *
 * @param rules Which paths take which headers.
 * @returns The text of `_headers`.
 * @throws Error when Cloudflare would leave out a rule or a line.
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );
  if (blocks.length > limits.rules) {
    throw new Error(
      `_headers would hold ${String(blocks.length)} rules, and Cloudflare reads ${String(limits.rules)}: one for each file and folder at the top of the site, and one for all. Move some pages into a folder.`,
    );
  }
  const long = blocks.flat().find((line) => line.length > limits.characters);
  if (long !== undefined) {
    throw new Error(
      `_headers would hold a line of ${String(long.length)} characters, and Cloudflare reads ${String(limits.characters)}: "${long.slice(0, 60).trim()} …". If it is the policy, let more pages share their scripts and styles: it has a hash for each.`,
    );
  }
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('');
}
