/** Files of the guide to take along, by their kind. Their names stay: by them, people find their copy again. */
export const editionFiles = {
  epub: 'seventeen-steps.epub',
  html: 'seventeen-steps.html',
  /** There only where a browser has printed it. */
  pdf: 'seventeen-steps.pdf',
} as const;

/** The type of each, for hosts that do not know it by its ending. */
export const editionTypes: Readonly<Record<string, string>> = {
  [editionFiles.epub]: 'application/epub+zip',
  [editionFiles.html]: 'text/html; charset=utf-8',
  [editionFiles.pdf]: 'application/pdf',
};

/** Whether a file of the built site is an edition: read by itself, and no page of the site. */
export const isEdition = (name: string) => (Object.values(editionFiles) as string[]).includes(name);
