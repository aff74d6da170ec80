import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'node:fs/promises';
import { keepGuide } from '#features/offline/names.ts';
import { inlineElementsIn, toInlineHashes } from './inline-hashes.ts';
import { toPolicy } from './policy.ts';

/**
 * Gives every built page a policy of its own, with the hashes of just what stands in it. Astro's own
 * lists the hashes of the whole site on each page.
 */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const page = new URL(file.replaceAll('\\', '/'), dir);
          await writeFile(page, withPolicy(await readFile(page, 'utf8')));
        }
      },
    },
  };
}

/**
 * Puts a page's policy before the first thing that it governs.
 *
 * @param html A built page.
 * @returns The page with its policy.
 */
export function withPolicy(html: string): string {
  const elements = inlineElementsIn(html);
  const [first] = elements;
  if (!first) return html;
  const keepsGuide = html.includes(`<${keepGuide} `);
  const policy = toPolicy(
    toInlineHashes(elements),
    keepsGuide ? { workers: true, trustedTypes: [keepGuide] } : {},
  );
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.slice(0, first.index) + meta + html.slice(first.index);
}

/**
 * Reads the policy that {@link withPolicy} gave a page.
 *
 * @param html A built page.
 * @returns Its policy, or undefined where nothing on the page needs one.
 */
export function policyOf(html: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
}
