import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const address = steps[3]?.address ?? '';
const next = steps[4]?.address ?? '';
const field = 'main fieldset textarea';

journey(
  'notes outlast a reload and the way back, and reach other tabs when kept',
  async ({ newTab }) => {
    const tab = await newTab();
    await tab.open(address);
    await tab.type(field, 'About the dishes.');
    await tab.reload();
    await tab.seeValue(field, 'About the dishes.');
    await tab.open('help/');
    await tab.back();
    await tab.seeValue(field, 'About the dishes.');

    const other = await newTab();
    await other.open(address);
    await other.seeValue(field, '');
    await tab.show();
    await tab.click('button', 'Keep on this device');
    await other.show();
    await other.seeValue(field, 'About the dishes.');
    await other.type(field, ' And money.');
    await tab.show();
    await tab.reload();
    await tab.seeValue(field, 'About the dishes. And money.');
  },
);

// A browser may bring a page back as it was, with storage as it was when the page was left.

journey(
  'what was written at two steps is there, whichever of them stops keeping it',
  async ({ newTab }) => {
    const tab = await newTab();
    await tab.open(address);
    await tab.type(field, 'ONE');
    await tab.open(next);
    await tab.type(field, 'TWO');
    await tab.click('button', 'Keep on this device');
    await tab.back();
    await tab.arriveAt(address);
    await tab.click('button', 'Stop keeping it on this device');
    await tab.open('workbook/');
    await tab.see('dd', 'ONE');
    await tab.see('dd', 'TWO');
  },
);

journey('the workbook shows what was written after it was left', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(address);
  await tab.type(field, 'AAA');
  await tab.open('workbook/');
  await tab.see('dd', 'AAA');
  await tab.back();
  await tab.arriveAt(address);
  await tab.seeValue(field, 'AAA');
  await tab.type(field, 'BBB');
  await tab.forward();
  await tab.arriveAt('workbook/');
  await tab.see('dd', 'AAABBB');
  await tab.reload();
  await tab.see('dd', 'AAABBB');
});

journey('what was erased is on no page that its reader goes back to', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(address);
  await tab.type(field, 'About the dishes.');
  await tab.open('workbook/');
  await tab.click('button', 'Erase everything');
  await tab.click('dialog button', 'Erase everything');
  await tab.see('[role="status"]', 'Everything is erased.');
  await tab.back();
  await tab.arriveAt(address);
  await tab.seeValue(field, '');
  await tab.type(field, 'Again.');
  await tab.seeValue(field, 'Again.');
  await tab.forward();
  await tab.arriveAt('workbook/');
  await tab.see('dd', 'Again.');
  await tab.miss('dd', 'dishes');
});
