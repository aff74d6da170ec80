import { expect, test, type Page } from '@playwright/test';
import { problemsOf } from '../helpers/axe.ts';
import { steps } from '../helpers/pages.ts';
import { translate } from '../helpers/translate.ts';

const withMessage = ['apologize', 'dont-do-anything-drastic', 'admit-your-feelings-for-him'];
const address = './steps/apologize/';
const night = new Date('2026-11-23T23:30:00');
const morning = new Date('2026-11-24T10:05:00');

const field = (page: Page) => page.getByLabel('The apology, as you would send it');
const putAway = (page: Page) => page.getByRole('button', { name: 'Put it away until then' });
const message = (page: Page) => page.locator('message-draft blockquote');
const noContact = (page: Page) => page.getByLabel('He has asked me not to contact him');

async function write(page: Page) {
  await page.clock.setFixedTime(night);
  await page.goto(address);
  await field(page).fill('I was wrong to go.\n\nYou deserved to hear why.');
}

test('there is a message to write at three steps, and nothing to send it with', async ({
  page,
}) => {
  for (const { slug, address: stepAddress } of steps) {
    await page.goto(stepAddress);
    await expect(putAway(page)).toHaveCount(withMessage.includes(slug) ? 1 : 0);
    await expect(page.locator('kept-notes').getByRole('button', { name: /send/i })).toHaveCount(0);
  }
});

test('a message waits for daylight, and is then shown to be read first', async ({ page }) => {
  await write(page);
  await expect(page.getByLabel('Look at it again')).toHaveValue('2026-11-24T10:00');
  await putAway(page).click();
  const waiting = page.getByText('put away until Tuesday, November 24, 2026 at 10:00 AM');
  await expect(waiting).toBeFocused();
  await expect(field(page)).toBeHidden();
  await expect(message(page)).toBeHidden();
  expect(await problemsOf(page)).toEqual([]);

  await page.reload();
  await expect(waiting).toBeVisible();

  await page.clock.setFixedTime(morning);
  await page.reload();
  await expect(message(page)).toHaveText('I was wrong to go.\n\nYou deserved to hear why.', {
    useInnerText: true,
  });
  await expect(page.locator('message-draft li').first()).toBeVisible();
  await expect(field(page)).toBeHidden();
  expect(await problemsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('I was wrong to go.\n\nYou deserved to hear why.');
});

test('the reader chooses the time, and can choose again at any time', async ({ page }) => {
  await write(page);
  await page.getByLabel('Look at it again').fill('2026-11-29T14:00');
  await putAway(page).click();
  await expect(page.getByText('until Sunday, November 29, 2026 at 2:00 PM')).toBeVisible();

  await page.getByLabel('Look at it again').fill('2026-11-25T09:00');
  await putAway(page).click();
  await expect(page.getByText('until Wednesday, November 25, 2026 at 9:00 AM')).toBeVisible();

  await page.getByRole('button', { name: 'Look at it now' }).click();
  await expect(message(page)).toBeVisible();
  await expect(page.getByText('Read it first')).toBeFocused();
});

test('there is nothing to put away before something is written', async ({ page }) => {
  await page.goto(address);
  await putAway(page).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('I was wrong to go.');
  await expect(field(page)).toHaveValue('I was wrong to go.');
  await expect(field(page)).toBeVisible();
});

test('a message is put away and looked at on a translated page', async ({ page }) => {
  await write(page);
  await translate(page);
  await putAway(page).getByText('Put it away').click();
  await expect(field(page)).toBeHidden();
  await page.getByRole('button', { name: 'Look at it now' }).getByText('Look at it').click();
  await expect(message(page)).toBeVisible();
});

test('a message that was read can wait another night', async ({ page }) => {
  await write(page);
  await putAway(page).click();
  await page.clock.setFixedTime(morning);
  await page.reload();
  await expect(page.getByLabel('Look at it again')).toHaveValue('2026-11-25T10:00');
  await putAway(page).click();
  await expect(page.getByText('put away until Wednesday, November 25, 2026')).toBeVisible();
});

test('a time that is taken out is suggested anew', async ({ page }) => {
  await write(page);
  await page.getByLabel('Look at it again').fill('');
  await expect(page.getByLabel('Look at it again')).toHaveValue('');
  await putAway(page).click();
  await expect(page.getByText('put away until Tuesday, November 24, 2026')).toBeVisible();
});

test('a time that is half typed is asked for, and not taken for one', async ({ page }) => {
  await write(page);
  const time = page.getByLabel('Look at it again');
  await time.fill('');
  await time.pressSequentially('11');
  await expect(time).toHaveValue('');
  await putAway(page).click();
  await expect(time).toBeFocused();
  await expect(field(page)).toBeVisible();

  await time.fill('2026-11-29T14:00');
  await putAway(page).click();
  await expect(page.getByText('until Sunday, November 29, 2026 at 2:00 PM')).toBeVisible();
});

test('if he asked for no contact, every message ends kindly, and can be taken up again', async ({
  page,
}) => {
  await write(page);
  await noContact(page).check();
  await expect(page.getByText('Then this one stays unsent.')).toBeVisible();
  await expect(field(page)).toBeHidden();
  await expect(putAway(page)).toBeHidden();
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Try this' }) });
  const last = steps.at(-1);
  await expect(panel.getByRole('link', { name: `Step ${String(last?.number)}` })).toHaveAttribute(
    'href',
    new RegExp(`/steps/${last?.slug ?? ''}/$`),
  );
  await expect(panel.getByRole('link', { name: 'somebody can listen' })).toHaveAttribute(
    'href',
    /\/help\/$/,
  );
  expect(await problemsOf(page)).toEqual([]);

  for (const slug of withMessage) {
    await page.goto(`./steps/${slug}/`);
    await expect(noContact(page)).toBeChecked();
    await expect(putAway(page)).toBeHidden();
  }

  await page.goto(address);
  await noContact(page).uncheck();
  await expect(field(page)).toHaveValue('I was wrong to go.\n\nYou deserved to hear why.');
});
