import { builtPages } from '../helpers/built-site.ts';
import { journey } from './journey.ts';

const page = builtPages().find(({ document }) => document.querySelector('message-draft'));

journey(
  'a message that is put away stays out of sight until its reader looks',
  async ({ newTab }) => {
    const tab = await newTab();
    await tab.open(`.${page?.path ?? ''}`);
    await tab.type('message-draft textarea', 'I was wrong to go.');
    await tab.click('message-draft button', 'Put it away');
    await tab.see('message-draft', 'put away until');
    await tab.reload();
    await tab.see('message-draft', 'put away until');
    await tab.miss('message-draft textarea');
    await tab.miss('message-draft blockquote');

    await tab.click('message-draft button', 'Look at it now');
    await tab.see('message-draft blockquote', 'I was wrong to go.');
    await tab.click('message-draft button', 'Change it');
    await tab.seeValue('message-draft textarea', 'I was wrong to go.');
  },
);
