import fs from 'node:fs';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { parseHttpEquivHeaders } from '@mdn/mdn-http-observatory/src/retriever/utils.js';
import { Requests } from '@mdn/mdn-http-observatory/src/types.js';
import { vi } from 'vitest';

/**
 * Of the list of hosts that browsers ask by HTTPS only, the domains of some hosts' own addresses. The
 * Observatory fetches the list when it is installed, which the tests do without.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:net/http/transport_security_state_static.json
 */
const preloaded = Object.fromEntries(
  ['app', 'dev'].map((domain) => [domain, { mode: 'force-https', includeSubDomains: true }]),
);

/** A page as a host answers with it, over HTTPS with a certificate that is in order. */
interface Answer {
  hostname: string;
  /** By name in small letters. */
  headers: Record<string, string>;
  html: string;
}

/** What the Observatory makes of it. */
interface Grade {
  score: number;
  /** Results of the tests that did not pass. */
  failed: string[];
}

/**
 * Grades a page by the HTTP Observatory's own tests and points, without a network.
 *
 * @param answer The page and its headers, on a host that leads from HTTP to HTTPS.
 * @returns Its points: 100, less what is wrong, and more for what is better than asked if the rest is
 *   in order.
 */
export function gradeByObservatory({ hostname, headers, html }: Answer): Grade {
  const url = new URL(`https://${hostname}/`);
  const response = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    verified: true,
    httpEquiv: parseHttpEquivHeaders(html, url.href),
  };
  const requests = new Requests(hostname);
  // Its parser does not know what styles are written in, and asks for none of them.
  requests.resources.path = html.replaceAll(/<style\b.*?<\/style>/gs, '');
  requests.session = { url };
  Object.assign(requests.responses, {
    auto: response,
    cors: response,
    http: response,
    https: response,
    httpRedirects: [
      { url: new URL(`http://${hostname}/`), status: 301 },
      { url, status: 200 },
    ],
  });

  const results = withPreloadList(() => ALL_TESTS.map((test) => test(requests)));
  const points = results.map(({ result }) => getScoreModifier(result));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 100);
  const withoutExtra = sum(points.filter((number) => number < 0));
  return {
    score: withoutExtra >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(points) : withoutExtra,
    failed: results.filter(({ pass }) => !pass).map(({ result }) => result),
  };
}

function withPreloadList<Result>(run: () => Result): Result {
  const read = fs.readFileSync;
  const spy = vi
    .spyOn(fs, 'readFileSync')
    .mockImplementation((file, options) =>
      String(file).endsWith('hsts-preload.json') ? JSON.stringify(preloaded) : read(file, options),
    );
  try {
    return run();
  } finally {
    spy.mockRestore();
  }
}
