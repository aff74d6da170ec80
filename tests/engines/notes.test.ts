import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const address = steps[3]?.address ?? '';
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
