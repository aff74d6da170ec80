/** Whether drafts are shown; see build/drafts.ts. */
declare const SHOWS_DRAFTS: boolean;
