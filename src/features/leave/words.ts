/** Title of a page that its reader has left. Browsers would show the address in place of an empty one. */
export const blankTitle = 'Blank page';
