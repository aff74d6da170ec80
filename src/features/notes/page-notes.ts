import { openNotes } from './notes.ts';
import { openStorageArea } from '#features/storage.ts';

/** Storage of this tab; empty, and taking nothing, where the browser forbids it. */
export const tab = openStorageArea(() => sessionStorage);

/** Storage that tabs share, and that outlives them. */
export const device = openStorageArea(() => localStorage);

/** The notes as this page has them: one for everything on it that shows some. */
export const notes = openNotes(tab, device);
