import { join } from 'node:path';
import { siteAddress } from '../src/build/site-address.ts';
import { type Audit, auditPage, categories } from './audit.ts';
import { browserAdvice, provideBrowser } from './browser.ts';
import { buildAndReport } from './build.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { kindOf, readBuiltPages } from './measure/built-pages.ts';
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
  const folder = join(projectFolder, defaultBuild.folder);
  await precompress(defaultBuild.folder);
  const server = await startServer(serveFolder(folder, basePath));
  const rows: string[][] = [];
  for (const [first] of Map.groupBy(readBuiltPages(folder), kindOf).values()) {
    const path = first?.path ?? '/';
    const audits: Audit[] = [];
    for (let run = 0; run < runs; run += 1) {
      audits.push(await auditPage(server.origin + basePath + path.slice(1), browser));
    }
    const scores = categories.map((name) => medianOf(audits, ({ scores }) => scores[name] ?? 0));
    rows.push([
      path,
      ...scores.map(String),
      medianOf(audits, ({ largestPaint }) => largestPaint).toFixed(0),
      medianOf(audits, ({ shift }) => shift).toFixed(3),
      medianOf(audits, ({ blocking }) => blocking).toFixed(0),
    ]);
    const isPerfect = scores.every((score) => score === 100);
    console.log(`${path} … ${isPerfect ? '100' : scores.join(', ')}`);
    if (isPerfect) continue;
    process.exitCode = 1;
    for (const problem of new Set(audits.flatMap(({ problems }) => problems)))
      console.log(`  ${problem}`);
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
