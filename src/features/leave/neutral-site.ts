/** Where a reader who leaves in haste goes: a page that anybody may have open. */
export const neutralSite = 'https://en.wikipedia.org/wiki/Main_Page';
