import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { editionFiles } from '../src/editions/files.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { buildAndReport, buildSite } from './build.ts';
import { printOnPaper } from './paper.ts';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

/** Prints what was built, then builds again with the print in it, so that the page names it with its size. */
async function addPaper(executablePath: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const pdf = join(folder, editionFiles.pdf);
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    const html = join(projectFolder, defaultBuild.folder, editionFiles.html);
    await writeFile(pdf, await printOnPaper(await browser.newPage(), html));
    await browser.close();
    const { succeeded, message } = await buildSite({
      ...defaultBuild,
      settings: { PAPER_EDITION: pdf },
    });
    if (!succeeded) process.exitCode = 1;
    return succeeded ? `Printed ${editionFiles.pdf} and added it.` : message;
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (await buildAndReport()) {
  const browser = await findBrowser();
  console.log(
    browser
      ? await addPaper(browser)
      : 'There is no edition for paper: that needs Chrome or Chromium, which CHROME_PATH can name. The rest is there.',
  );
}
