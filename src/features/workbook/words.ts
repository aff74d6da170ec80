import type { Failure } from '#features/notes/notes.ts';

/** Why a file is not loaded. */
export const fileProblems = {
  large: 'This file is too large to be a file of notes. The largest that can be loaded has 10 MB.',
  unreadable: 'This file cannot be read. It may have been moved or deleted.',
  foreign: 'This is not a file of notes that was saved here.',
  newer: 'This file was saved by a newer version of the guide. Reload this page, then try again.',
  damaged: 'This file is damaged or was changed: its last part is not as it was saved.',
};

/** Why notes are not stored. */
export const storageProblems: Record<Failure, string> = {
  full: 'There is no room for it on this device.',
  forbidden: 'Your browser does not let this page keep anything.',
};

/** What became of what the reader did. */
export const outcomes = {
  unchanged: 'Nothing was changed.',
  same: 'Everything in this file is here already. Nothing was changed.',
  loaded: 'The file is loaded.',
  erased:
    'Everything is erased. Only the time of it stays, so that no other tab brings anything back.',
  unerasable:
    'Not everything could be erased. Clear this site’s data in the settings of your browser.',
};

/** What loading a file would do to a note. */
export const changes = {
  new: 'Only in the file',
  different: 'Different in the file',
  missing: 'Only here: replacing would remove it',
};

/** Notes that no prompt asks for, by the kinds that their names begin with. */
export const kindsOfStep: Record<string, string | undefined> = {
  draft: 'the message',
  wait: 'when to look at the message again',
  done: 'marked as done',
};

/** Over the file's words for a note, where there are others here. */
export const inTheFile = 'In the file:';

/** What the box of a prompt holds that is ticked. */
export const ticked = 'Yes';

/** Instead of a message that waits for that time. */
export const putAway = (time: string) =>
  `Put away until ${time}. You can look at it earlier at the step.`;

/** What is in a file of notes, beside the notes. */
export const fileWords = {
  title: 'My notes, from Seventeen Steps',
  savedOn: 'Saved on',
  use: 'Load this file in the workbook to have your notes there again. What you change in this file is not loaded.',
  earlier: 'From an earlier version',
  draft: 'Draft',
  done: '(done)',
  data: 'For the workbook; leave this as it is',
};
