/** Where each page is read that is not made from a step or a companion, without the base path. */
export const pagePaths = {
  article: '/',
  steps: '/steps/',
  heard: '/heard/',
  short: '/short/',
  workbook: '/workbook/',
  editions: '/editions/',
  sources: '/sources/',
  about: '/about/',
  help: '/help/',
} as const;

export type PageName = keyof typeof pagePaths;
