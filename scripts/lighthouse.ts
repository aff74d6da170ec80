import { join } from 'node:path';
import { siteAddress } from '../src/build/site-address.ts';
import { oneOfEachKind } from '../tests/helpers/pages.ts';
import { type Audit, auditPage, categories } from './audit.ts';
import { browserAdvice, provideBrowser } from './browser.ts';
import { buildAndReport } from './build.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { precompress } from './precompress.ts';
import { projectFolder } from './run.ts';
import { serveFolder, startServer } from './server.ts';
import { defaultBuild } from './variants.ts';

const runs = 3;

/** The middle one of the figures that the runs measured. */
function medianOf(audits: Audit[], figure: (audit: Audit) => number): number {
  const figures = audits.map(figure).sort((a, b) => a - b);
  return figures[Math.floor(figures.length / 2)] ?? 0;
}

/** Has every kind of page judged, and prints the medians. */
async function reportPages(browser: string): Promise<void> {
  const { basePath } = siteAddress(process.env);
  const { folder } = defaultBuild;
  await precompress(folder);
  const server = await startServer(serveFolder(join(projectFolder, folder), basePath));
  const rows: string[][] = [];
  for (const address of oneOfEachKind) {
    const audits: Audit[] = [];
    for (let run = 0; run < runs; run += 1) {
      audits.push(await auditPage(new URL(address, server.origin + basePath).href, browser));
    }
    const scores = categories.map((name) => medianOf(audits, ({ scores }) => scores[name] ?? 0));
    rows.push([
      address.slice(1),
      ...scores.map(String),
      medianOf(audits, ({ largestPaint }) => largestPaint).toFixed(0),
      medianOf(audits, ({ shift }) => shift).toFixed(3),
      medianOf(audits, ({ blocking }) => blocking).toFixed(0),
    ]);
    const isPerfect = scores.every((score) => score === 100);
    console.log(`${address.slice(1)} … ${isPerfect ? '100' : scores.join(', ')}`);
    if (isPerfect) continue;
    process.exitCode = 1;
    for (const fault of new Set(audits.flatMap(({ faults }) => faults))) console.log(`  ${fault}`);
  }
  await server.close();
  console.log(`\nMedians of ${String(runs)} runs with Lighthouse's settings for phones:\n`);
  const figures = ['LCP in ms', 'CLS', 'TBT in ms'];
  console.log(toMarkdownTable(['page', ...categories, ...figures], rows));
}

if (await buildAndReport()) {
  const browser = await provideBrowser();
  if (browser) {
    await reportPages(browser);
  } else {
    console.error(browserAdvice);
    process.exitCode = 1;
  }
}
