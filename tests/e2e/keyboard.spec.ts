import { expect, test, type Page } from '@playwright/test';
import { contrastOf } from '../helpers/colors.ts';
import { expectNothingWrong } from '../helpers/every-page.ts';
import { oneOfEachKind, steps } from '../helpers/pages.ts';

/** A place where Tab stops. */
interface Stop {
  /** Its place among all that can be reached, in the order of the page. */
  index: number;
  name: string;
  outline: { style: string; width: number; color: string };
  /** Color of the page around it. */
  paper: string;
  isUncovered: boolean;
  /** Whether no box that scrolls, nor the window, cuts off a side of the outline. */
  isWhole: boolean;
}

test.skip(
  ({ browserName }) => browserName === 'webkit' && process.platform === 'darwin',
  'On a Mac, WebKit’s Tab leads to links only when the system is set to it.',
);

const reachable = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';

/** Why a reader would not see that the focus is here. */
function problemsOf({ name, outline, paper, isUncovered, isWhole }: Stop): string[] {
  const problems = [
    [outline.style === 'none' || outline.width < 2, 'has no outline'],
    [contrastOf(outline.color, paper) < 3, 'has an outline too like the page'],
    [!isUncovered, 'is covered'],
    [!isWhole, 'has an outline that is cut off'],
  ] as const;
  return problems.flatMap(([isSo, problem]) => (isSo ? [`“${name}” ${problem}`] : []));
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((selector) => {
      const active = document.activeElement;
      if (!active || active === document.body) return undefined;
      // A choice shows its focus around its words.
      const focused = active.matches('[type="radio"]')
        ? (active.nextElementSibling ?? active)
        : active;
      const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(focused);
      const box = focused.getClientRects()[0] ?? new DOMRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);

      const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      let isWhole = box.left >= reach && box.right <= innerWidth - reach;
      for (let around = focused.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const { left, right } = around.getBoundingClientRect();
        isWhole &&= box.left - reach >= left && box.right + reach <= right;
      }

      return {
        index: [...document.querySelectorAll(selector)].indexOf(active),
        name: focused.textContent.trim(),
        outline: { style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor },
        paper: getComputedStyle(document.documentElement).backgroundColor,
        isUncovered: top !== null && (focused.contains(top) || top.contains(focused)),
        isWhole,
      };
    }, reachable);
    if (!stop || stop.index === stops[0]?.index) return stops;
    stops.push(stop);
  }
}

test('Tab goes through every kind of page in order and shows where it is', async ({ page }) => {
  await expectNothingWrong(page, oneOfEachKind, async () => {
    const stops = await tabThrough(page);
    const visible = await page.locator(reachable).evaluateAll((all) =>
      // Arrow keys, not Tab, lead through the choices of a group.
      all.flatMap((one, index) =>
        one.checkVisibility() && !one.matches('[type="radio"]:not(:checked)') ? [index] : [],
      ),
    );
    // A field for a time has a stop for each of its parts.
    const reached = stops
      .map(({ index }) => index)
      .filter((index, place, all) => index !== all[place - 1]);
    const isInOrder = JSON.stringify(reached) === JSON.stringify(visible);
    return [...stops.flatMap(problemsOf), ...(isInOrder ? [] : [{ reached, visible }])];
  });
});

test('the first Tab on every page offers to skip to the text', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip, address).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip, address).toBeFocused();
    await expect(skip, address).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main'), address).toBeFocused();
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => document.activeElement?.closest('main, footer')?.localName,
    );
    expect(focused, address).toBe('main');
  }
});

test('the focus is seen in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(steps[1]?.address ?? '');
  const stops = await tabThrough(page);
  expect(stops).not.toEqual([]);
  expect(stops.flatMap(problemsOf)).toEqual([]);
});

test('on a phone the contents open and are followed by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./');
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  await expect(contents.getByRole('link')).toHaveCount(0);

  await contents.getByText('Contents').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = contents.getByRole('link').first();
  await expect(first).toBeFocused();
  const name = (await first.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeInViewport();
});

test('the pager leads from step to step by keyboard', async ({ page }) => {
  const [first, second] = steps;
  await page.goto(first?.address ?? '');
  const pager = page.getByRole('navigation', { name: 'Next and previous step' });
  await pager.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second?.title ?? '');
});
