/** What is over the place for a message, on the site and in what is taken along. */
export const messageWords = {
  title: 'Write it here, and let it wait',
  lead: 'Here it can’t be sent by mistake. Give it a night, and read it again by daylight before you decide.',
};

/** The box beside every message, and the mark in the workbook. */
export const noContactLabel = 'He has asked me not to contact him';
