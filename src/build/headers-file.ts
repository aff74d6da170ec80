import type { HeaderRule } from './headers.ts';

/**
 * Writes response headers as Netlify and Cloudflare read them.
 *
 * @param rules Which paths take which headers.
 * @returns The text of `_headers`.
 * @see https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ path, headers }) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
