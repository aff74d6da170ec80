import { expect, test, type Route } from '@playwright/test';
import { neutralSite } from '#features/leave/neutral-site.ts';
import { runAxe } from '../helpers/axe.ts';
import {
  expectBlank,
  leaveLink,
  pressShift,
  showButton,
  withNeutralSite,
} from '../helpers/leaving.ts';
import { oneOfEachKind, steps } from '../helpers/pages.ts';
import { storageFailures } from '../helpers/storage.ts';
import { translate } from '../helpers/translate.ts';

const [first, second] = steps;
const address = second?.address ?? '';

test('every kind of page has the way out in the same place, and again at its foot', async ({
  page,
}) => {
  const places = new Set<string>();
  for (const path of oneOfEachKind) {
    await page.goto(path);
    // The width of its words depends on whether the fonts have arrived.
    const { top, right } = await leaveLink(page).evaluate((link) => link.getBoundingClientRect());
    places.add([top, right].map(Math.round).join());
    const foot = page.getByRole('contentinfo').getByRole('link', { name: 'Leave this site' });
    await expect(foot, path).toBeVisible();
  }
  expect([...places]).toHaveLength(1);
});

test('the link puts the neutral site in the place of the page, and tells it nothing', async ({
  page,
}) => {
  const referrers = await withNeutralSite(page);
  await page.goto(first?.address ?? '');
  await page.goto(address);
  const pages = await page.evaluate(() => history.length);
  await leaveLink(page).click();
  await page.waitForURL(neutralSite);
  const told = await page.evaluate(() => ({
    referrer: document.referrer,
    name: window.name,
    opener: window.opener as unknown,
    pages: history.length,
  }));
  expect(told).toEqual({ referrer: '', name: '', opener: null, pages });
  expect(referrers).toEqual([null]);
});

for (const key of ['Enter', 'Shift three times'] as const) {
  test(`${key} leaves by keyboard`, async ({ page }) => {
    await withNeutralSite(page);
    await page.goto(address);
    if (key === 'Enter') {
      await leaveLink(page).focus();
      await page.keyboard.press('Enter');
    } else {
      await pressShift(page, 3);
    }
    await page.waitForURL(neutralSite);
  });
}

test('the next frame is blank, while the neutral site is still on its way', async ({ page }) => {
  let tell: (shown: string[]) => void = () => undefined;
  const nextFrame = new Promise<string[]>((resolve) => (tell = resolve));
  await page.context().route(neutralSite, async (route) => {
    await nextFrame;
    await route.fulfill({ contentType: 'text/html', body: 'Neutral' });
  });
  await page.exposeFunction('tell', tell);
  await page.goto(address);
  await page.evaluate(() => {
    addEventListener('click', () => {
      requestAnimationFrame(() => {
        const shown = [document.body.innerText, document.title];
        (window as unknown as { tell: typeof tell }).tell(shown);
      });
    });
  });
  await leaveLink(page).click({ noWaitAfter: true });
  expect(await nextFrame).toEqual(['Show the page', 'Blank page']);
  await page.waitForURL(neutralSite);
});

for (const [name, answer] of [
  ['has nothing to show', (route: Route) => route.fulfill({ status: 204 })],
  ['is stopped', (route: Route) => route.abort('aborted')],
] as const) {
  test(`a page can be shown again when the neutral site ${name}`, async ({ page }) => {
    await page.context().route(neutralSite, answer);
    await page.goto(address);
    const asked = page.waitForEvent('request');
    await leaveLink(page).click({ noWaitAfter: true });
    await asked;
    await expectBlank(page);
    await showButton(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(second?.title ?? '');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a page of the guide that its reader goes back to is blank until asked for', async ({
  page,
}) => {
  await withNeutralSite(page);
  await page.goto('./');
  await page.goto(address);
  await page.goto('./about/');
  await leaveLink(page).click();
  await page.waitForURL(neutralSite);

  await page.goBack();
  await page.waitForURL(`**${address.slice(1)}`);
  await expectBlank(page);
  // A blank page has nothing to give a heading to.
  const { violations } = await runAxe(page, {
    rules: { 'page-has-heading-one': { enabled: false } },
  });
  expect(violations).toEqual([]);
  await page.reload();
  await expectBlank(page);

  await page.keyboard.press('Tab');
  await expect(showButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second?.title ?? '');
  await expect(page).toHaveTitle(new RegExp(second?.title ?? ''));
  await expect(page.getByRole('main')).toBeFocused();
  await expect(showButton(page)).toBeHidden();

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

// Playwright turns the browser's memory of pages off, and has no way to press Back into it.
for (const [event, kind] of [
  ['pageshow', 'was held in memory'],
  ['visibilitychange', 'was made ready ahead'],
] as const) {
  test(`a page that ${kind} is blank, or shows, as it should by now`, async ({ page }) => {
    const appear = (hasLeft: boolean) =>
      page.evaluate(
        ([name, isSet]) => {
          if (isSet) sessionStorage.setItem('seventeen-steps:left', '1');
          else sessionStorage.removeItem('seventeen-steps:left');
          document.dispatchEvent(new Event(name, { bubbles: true }));
        },
        [event, hasLeft] as const,
      );
    await page.goto(address);
    await appear(true);
    await expectBlank(page);
    await appear(false);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('leaving works where nothing may be stored', async ({ page }) => {
  await withNeutralSite(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  await pressShift(page, 3);
  await page.waitForURL(neutralSite);

  await page.context().route(neutralSite, (route) => route.fulfill({ status: 204 }));
  await page.goto(address);
  await pressShift(page, 3);
  await showButton(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a page that was left stays blank on a device without room', async ({ page }) => {
  await withNeutralSite(page);
  await page.goto(address);
  await page.evaluate(storageFailures.full);
  await page.context().route(neutralSite, (route) => route.fulfill({ status: 204 }));
  await pressShift(page, 3);
  await expectBlank(page);
  // Its reader goes to another tab, and comes back.
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await expectBlank(page);
  await showButton(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a dialog does not keep the page from being shown again', async ({ page }) => {
  await page.context().route(neutralSite, (route) => route.fulfill({ status: 204 }));
  await page.goto('./workbook/');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await pressShift(page, 3);
  await showButton(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('leaving and coming back work on a translated page', async ({ page }) => {
  await withNeutralSite(page);
  await page.goto(first?.address ?? '');
  await page.goto(address);
  await translate(page);
  await leaveLink(page).locator('font font').click();
  await page.waitForURL(neutralSite);
  await page.goBack();
  await translate(page);
  await showButton(page).locator('font font').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
});

test('what blanks and shows a page again are rules that browsers of 2021 read', async ({
  page,
}) => {
  await page.goto(address);
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      // A rule in another one is not read where that one is unknown.
      .filter((rule) => rule instanceof CSSStyleRule && rule.cssRules.length === 0)
      .map((rule) => (rule as CSSStyleRule).selectorText.replaceAll(/["']/g, '')),
  );
  const expected = ['[data-left]', '[data-leave=undo]', '[data-left] [data-leave=undo]'];
  expect(rules).toEqual(expect.arrayContaining(expected));
});

test('leaving works before the rest of the page has arrived', async ({ page, baseURL }) => {
  await withNeutralSite(page);
  const url = new URL(address, baseURL).href;
  const html = await (await page.request.get(url)).text();
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: html.slice(0, html.indexOf('<main')) }),
  );
  await page.goto(address);
  await leaveLink(page).click();
  await page.waitForURL(neutralSite);
  await page.goto('./about/');
  await expectBlank(page);
});

test('other tabs go on showing the guide', async ({ page, context }) => {
  await withNeutralSite(page);
  const other = await context.newPage();
  await other.goto(address);
  await page.goto(address);
  await leaveLink(page).click();
  await page.waitForURL(neutralSite);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the help page says how to leave, and where to read what that cannot do', async ({ page }) => {
  await page.goto('./help/');
  await page.getByRole('link', { name: 'it can’t hide everything' }).click();
  await expect(page.getByRole('heading', { name: 'Leaving in a hurry' })).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way out is a plain link, which tells nothing either', async ({ page }) => {
    const referrers = await withNeutralSite(page);
    await page.goto(address);
    await expect(showButton(page)).toBeHidden();
    await leaveLink(page).click();
    await page.waitForURL(neutralSite);
    expect(referrers).toEqual([null]);
  });
});
