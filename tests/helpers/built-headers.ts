import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, linkTo } from './built-site.ts';

/** Headers by name in small letters, with every value that the rules give. */
export type HeaderValues = Record<string, string[]>;

/**
 * Tells which headers a host that reads `_headers` sends.
 *
 * @param path Address without the base path, such as `/steps/apologize/`.
 * @returns The headers of all rules that match it.
 */
export function builtHeaders(path: string): HeaderValues {
  const blocks = readFileSync(join(dist, '_headers'), 'utf8')
    .trim()
    .split(/\n(?=\S)/);
  const headers: HeaderValues = {};
  for (const block of blocks) {
    const [pattern = '', ...lines] = block.split('\n');
    const matches = pattern.endsWith('*')
      ? linkTo(path).startsWith(pattern.slice(0, -1))
      : linkTo(path) === pattern;
    if (!matches) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      (headers[name.toLowerCase()] ??= []).push(value);
    }
  }
  return headers;
}
