import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { siteAddress } from '../src/build/site-address.ts';
import { browserAdvice, browserArguments, provideBrowser } from './browser.ts';
import { buildAndReport } from './build.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { readBuiltPages, type BuiltPage } from './measure/built-pages.ts';
import { measureLargestPaint, servePage } from './measure/largest-paint.ts';
import { toVariants } from './measure/paint-variants.ts';
import { responseHeaders } from './measure/response-headers.ts';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

const runs = 13;
const usualPaths = ['/', '/steps/apologize/'];

const site = {
  folder: join(projectFolder, defaultBuild.folder),
  basePath: siteAddress(process.env).basePath,
};

/** Measures all variants of a page in turn, so that what else the machine does touches them alike. */
async function comparePaints(browser: Browser, { path, html }: BuiltPage): Promise<string> {
  const address = site.basePath + path.slice(1);
  const variants = toVariants({ html, headers: responseHeaders(site.folder, address) });
  const served = await Promise.all(
    Object.entries(variants).map(async ([name, variant]) => {
      const server = await servePage(variant, address, site);
      return { name, server, times: [] as number[] };
    }),
  );
  for (let run = 0; run < runs; run += 1) {
    for (const { server, times } of served) {
      times.push(await measureLargestPaint(browser, server.origin + address));
    }
  }
  await Promise.all(served.map(({ server }) => server.close()));

  const bare = medianOf(served.at(-1)?.times ?? []);
  return toMarkdownTable(
    [path, 'ms', 'of bare text'],
    served.map(({ name, times }) => {
      const median = medianOf(times);
      return [name, median.toFixed(0), (median / bare).toFixed(2)];
    }),
  );
}

function medianOf(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

async function reportPaints(executablePath: string): Promise<void> {
  const asked = process.argv.slice(2);
  const paths = asked.length > 0 ? asked : usualPaths;
  const pages = readBuiltPages(site.folder).filter(({ path }) => paths.includes(path));
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  console.log(
    `\nThe largest paint on a slow phone, medians of ${String(runs)}, on a machine that does nothing else:`,
  );
  for (const page of pages) console.log(`\n${await comparePaints(browser, page)}`);
  await browser.close();
}

if (await buildAndReport()) {
  const browser = await provideBrowser();
  if (browser) {
    await reportPaints(browser);
  } else {
    console.error(browserAdvice);
    process.exitCode = 1;
  }
}
