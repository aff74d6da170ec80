import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { serveFolder, startServer, type Server } from '../../scripts/server.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';
import { tooWide } from '../helpers/too-wide.ts';

const word = `W${'w'.repeat(79)}`;

/** All that an author may write and a phone has little room for. */
const step = `---
title: Write it all down
moment: his-answer
summary: Say it to עמית, 3 לילה, and ${word}.
description: ${word} and what to say to ليلى.
updated: 2026-11-23
drawing: heart
short: Say it to עמית. ${word} it is. Rest now.
stopIf: [עמית said ${word}.]
quotes: [Then he left them all.]
tryThis:
  task: Write to עמית and ${word}.
  prompts:
    - { id: line, write: '${word}' }
    - { id: box, tick: 'עמית ${word}' }
claims: [{ claim: '${word} it is.', strength: advice }]
---

Then he left them all. עמית said ${word}, and ليلى said no.

## ${word}

- One is ${word} here.
  1. Two is ${word} here.
     - Three is ${word} here. And so it goes on.
     - ليلى and עמית went.

> Say it.
>
> - Then go.
>
>   > It is ${word}. [${word}](/help/) it is.
`;

let project: ProjectCopy;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  project = copyProject();
  project.write('content/steps/18-write-it-all-down.mdx', step);
  const { code, faults } = await project.build();
  expect(faults).toEqual([]);
  expect(code).toBe(0);
  server = await startServer(serveFolder(project.dist, '/'));
  const executablePath = await findBrowser();
  browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath !== undefined && { executablePath }),
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await project.dispose();
});

test.each(['steps/write-it-all-down/', '', 'steps/', 'short/', 'workbook/'])(
  'what an author may write stays within a window of 320 px at /%s',
  async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${server.origin}/${path}`);
    const text = await page.locator('main').textContent();
    expect(text).toContain('Write it all down');
    expect(await tooWide(page)).toEqual([]);
    await page.close();
  },
);
