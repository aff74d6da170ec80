import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headers by name in small letters, with every value that the rules give. */
export type HeaderValues = Record<string, string[]>;

/**
 * What hosts add of their own, in bytes: the status, type, encoding and length of what is sent, when it
 * was made, whether it has changed, who sent it, and the number of the request.
 */
const ofHosts = 400;

/**
 * Tells which headers a host that reads `_headers` sends.
 *
 * @param folder Path of a built site.
 * @param path Address on the host, such as `/some/base/steps/apologize/`.
 * @returns The headers of all rules that match it.
 */
export function responseHeaders(folder: string, path: string): HeaderValues {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8')
    .trim()
    .split(/\n(?=\S)/);
  const headers: HeaderValues = {};
  for (const block of blocks) {
    const [pattern = '', ...lines] = block.split('\n');
    const matches = pattern.endsWith('*')
      ? path.startsWith(pattern.slice(0, -1))
      : path === pattern;
    if (!matches) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      (headers[name.toLowerCase()] ??= []).push(value);
    }
  }
  return headers;
}

/**
 * Weighs response headers as they are sent to a browser that asks for the first time.
 *
 * @param headers The headers of the site's own.
 * @returns Bytes, with those of the headers that hosts add.
 */
export function headerBytes(headers: HeaderValues): number {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => `${name}: ${value}\r\n`),
  );
  return lines.join('').length + ofHosts;
}
