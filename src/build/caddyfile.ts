import { cardFolder, hashedFolder, type HeaderRule } from './headers.ts';

/** What a Caddyfile is made from. */
export interface CaddySite {
  /** Origin that the site is read at, such as `https://example.org`. */
  origin: string;
  /** Path on it, with a slash at both ends. */
  basePath: string;
  rules: readonly HeaderRule[];
  /** Lines of a `_redirects` file: old path, new path, status. */
  redirects: readonly string[];
}

/** Settings for hosts, which readers have no use for. */
const hidden = ['Caddyfile', '_headers', '_redirects'];

/**
 * Writes settings for Caddy (2.6 or later), which serves a folder over HTTP/1.1, 2 and 3 with a
 * certificate that it gets by itself.
 *
 * @param site The site.
 * @returns The text of a Caddyfile that lies in the folder it serves.
 * @see https://caddyserver.com/docs/caddyfile
 */
export function toCaddyfile({ origin, basePath, rules, redirects }: CaddySite): string {
  const files = ['file_server {', '\tprecompressed br gzip', `\thide ${hidden.join(' ')}`, '}'];
  const site = [
    'root * {$SITE_FOLDER:.}',
    // What was not compressed beforehand.
    'encode gzip',
    ...rules.flatMap(toHeader),
    // Other hosts say this by themselves: ask each time whether it is still the same.
    `@changing not path ${basePath}${hashedFolder}* ${basePath}${cardFolder}*`,
    'header @changing Cache-Control no-cache',
    // Systems differ in which types they know by a file's ending, and few know this one.
    '@manifest path *.webmanifest',
    'header @manifest Content-Type application/manifest+json',
    ...redirects.map((line) => `redir ${line}`),
    ...block(`handle_path ${basePath}*`, files),
    ...block('handle', ['error 404']),
    ...block('handle_errors', [
      '@missing expression {err.status_code} == 404',
      ...block('handle @missing', [
        'header Cache-Control no-cache',
        'rewrite * /404.html',
        ...files,
      ]),
    ]),
  ];
  return [
    '# Serves this folder: run `caddy run` in it. SITE_ADDRESS=http://localhost:8080 is for a try.',
    ...block(`{$SITE_ADDRESS:${origin}}`, site),
    '',
  ].join('\n');
}

function toHeader({ path, headers }: HeaderRule, index: number, rules: readonly HeaderRule[]) {
  const matcher = `@path${String(index)}`;
  const earlier = rules.slice(0, index).flatMap((rule) => Object.keys(rule.headers));
  const lines = Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
  // Deferred, a header is set last, and takes the place of what another rule has set.
  const isLast = Object.keys(headers).some((name) => earlier.includes(name));
  return [
    `${matcher} path ${path}`,
    ...block(`header ${matcher}`, isLast ? [...lines, 'defer'] : lines),
  ];
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `\t${line}`), '}'];
}
