import { expect, test, type Page } from '@playwright/test';
import { expectNothingWrong } from '../helpers/every-page.ts';
import { everyPage, oneOfEachKind } from '../helpers/pages.ts';
import { tooWide } from '../helpers/too-wide.ts';

const widths = [320, 390, 768, 1280, 1920];

/** The least a reader may set, by WCAG 2.2, 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Text that is shown smaller than 16 px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const element = texts.currentNode.parentElement;
      if (text === '' || !element?.checkVisibility()) continue;
      const size = getComputedStyle(element).fontSize;
      if (parseFloat(size) < 16) found.push(`${size}: ${text.slice(0, 40)}`);
    }
    return found;
  });
}

/** Links and controls that stand for themselves and are lower or narrower than 44 px. */
function hardToHit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('a[href], button, summary, input, select')];

    /** A link with words beside it in its line takes the line's height, as WCAG allows. */
    function isInSentence(target: Element): boolean {
      let inline = target;
      while (inline.parentElement && getComputedStyle(inline.parentElement).display === 'inline') {
        inline = inline.parentElement;
      }
      if (getComputedStyle(inline).display !== 'inline') return false;
      return [...(inline.parentElement?.childNodes ?? [])].some((node) => {
        const isBeside =
          node instanceof Element
            ? getComputedStyle(node).display === 'inline'
            : node instanceof Text;
        return node !== inline && isBeside && node.textContent?.trim() !== '';
      });
    }

    return targets.flatMap((target) => {
      if (!target.checkVisibility() || isInSentence(target)) return [];
      // A tap on the words beside a box ticks it too.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const size = `${width.toFixed(1)} by ${height.toFixed(1)} px`;
      return width < 43.9 || height < 43.9 ? [`${target.textContent.trim()}: ${size}`] : [];
    });
  });
}

/** Looks at the page in windows of each width, and tells what is found in which. */
async function atEachWidth(page: Page, look: (page: Page) => Promise<string[]>, only = widths) {
  const found: string[] = [];
  for (const width of only) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await look(page)).map((each) => `at ${String(width)} px, ${each}`));
  }
  return found;
}

test('every page fits every window, also with text at 200 % or set wide, with text of 16 px and targets of 44 px at least', async ({
  page,
}) => {
  await expectNothingWrong(page, everyPage, async () => {
    const asItIs = await atEachWidth(page, async () => [
      ...(await tooWide(page)),
      ...(await tooSmall(page)),
      ...(await hardToHit(page)),
    ]);

    const root = page.locator('html');
    await root.evaluate(({ style }) => (style.fontSize = '200%'));
    const large = await atEachWidth(page, tooWide);
    await root.evaluate(({ style }) => (style.fontSize = ''));

    // As a browser extension would; the page's own policy blocks a style element.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, textSpacing);
    const spaced = await atEachWidth(page, tooWide, [320]);
    return [
      ...asItIs,
      ...large.map((each) => `text at 200 %, ${each}`),
      ...spaced.map((each) => `text set wide, ${each}`),
    ];
  });
});

test('a field is no wider than the text, whatever is written in it', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    await page.locator('textarea').evaluateAll((fields) => {
      for (const field of fields as HTMLTextAreaElement[]) {
        field.hidden = false;
        field.value = 'a'.repeat(120);
      }
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooWide(page), `${address} at ${String(width)} px`).toEqual([]);
    }
  }
});

test('the list of steps is seen in four windows of a phone, and two of a desktop', async ({
  page,
}) => {
  for (const [width, height, windows] of [
    [390, 844, 4],
    [1280, 800, 2],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('./steps/');
    const list = await page.locator('.step-map').boundingBox();
    expect(list?.height, `at ${String(width)} px`).toBeLessThanOrEqual(windows * height);
  }
});

/** Steps in the list whose words reach into the threads below them. */
function wordsInThreads(page: Page): Promise<string[]> {
  return page.locator('.step-map').evaluate((map) => {
    const [picture] = [...map.querySelectorAll('svg')].filter((each) => each.checkVisibility());
    if (!picture) return ['no threads'];
    const scale = picture.clientWidth / picture.viewBox.baseVal.width;
    const steps = [...map.querySelectorAll('li')].map((step) => step.getBoundingClientRect());
    const [first, second] = steps;
    const isOneToARow = first?.left === second?.left;
    return [...map.querySelectorAll('li')].flatMap((step, index) => {
      const box = steps[index];
      const words = step.querySelector('a ~ p')?.getBoundingClientRect();
      if (!box || !words) return ['no words'];
      // Of the 60 units below a row, threads run back in the lower half.
      const isLastRow = box.bottom >= (steps.at(-1)?.bottom ?? 0);
      const end = box.bottom - (isOneToARow || isLastRow ? 0 : 30 * scale);
      return words.bottom > end ? [step.textContent.trim()] : [];
    });
  });
}

test('the words of the list of steps end above the threads below them', async ({ page }) => {
  await page.goto('./steps/');
  await page.evaluate(() => document.fonts.ready);
  // The narrowest windows for one, two and four steps to a row, and usual ones.
  const usual = [360, 390, 430, 640, 768, 1152, 1280, 1920];
  expect(await atEachWidth(page, wordsInThreads, usual)).toEqual([]);
  await page.locator('html').evaluate((root) => (root.style.fontSize = '200%'));
  expect(await atEachWidth(page, wordsInThreads, [768, 1152, 1280, 1920])).toEqual([]);
  const none = await atEachWidth(page, wordsInThreads, [320, 390]);
  expect(none).toEqual(['at 320 px, no threads', 'at 390 px, no threads']);
});

test('a source whose title is read from right to left keeps the order of the others', async ({
  page,
}) => {
  await page.goto('./heard/');
  const reference = page.locator('#sources ~ ul .reference').first();
  const [title, journal] = await reference.evaluate((element) => {
    const beginningOf = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect().left;
    };
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    words.data = words.data.replace(/.+?(?=\.?$)/, 'מכתב');
    const after = element.nextSibling as Text;
    after.data = ' שיחה.';
    return [beginningOf(words), beginningOf(after)];
  });
  expect(title).toBeLessThan(journal);
});

test('in a wide window something is beside the text of every page to read', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const address of oneOfEachKind) {
    // Few words, and what the reader wrote.
    if (/workbook|404/.test(address)) continue;
    await page.goto(address);
    const [edge, title, right] = await page.getByRole('main').evaluate((main) => {
      const { paddingRight } = getComputedStyle(main);
      const inWindow = [...main.querySelectorAll('a')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, width }) => width > 0 && top < innerHeight);
      return [
        main.getBoundingClientRect().right - parseFloat(paddingRight),
        main.querySelector('h1')?.getBoundingClientRect().left ?? 0,
        Math.max(...inWindow.map((box) => box.right)),
      ];
    });
    // The list beside the text is a quarter of the page, and its lines end where they end.
    expect.soft(right, address).toBeGreaterThan(edge - (edge - title) / 8);
  }
});

test('text at 200 % keeps apart from the list beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of ['./short/', './steps/apologize/']) {
    await page.goto(address);
    await page.locator('html').evaluate((root) => (root.style.fontSize = '200%'));
    const text = await page.locator('.contents-column').boundingBox();
    const list = await page.locator('.beside').boundingBox();
    expect(list?.x, address).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? Infinity) + 16);
  }
});

test('the first window shows where the whole article and a step begin', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of ['./', './steps/apologize/']) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const bottom = await page
        .locator('.contents-column .prose > p')
        .first()
        .evaluate((text) => {
          const lines = document.createRange();
          lines.selectNodeContents(text);
          return lines.getClientRects()[0]?.bottom;
        });
      expect(bottom, `${address} at ${String(width)} px`).toBeLessThanOrEqual(height);
    }
  }
});
