/** What a reader is told about a link that was to be shared. */
export const linkCopied = 'Link copied.';
export const copyByHand = 'Copy this link:';
