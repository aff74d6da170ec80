/** What a device has of the guide. All paths hold the base path. */
export interface OfflineCopy {
  /** Paths of the files that are kept: `/steps/apologize/`, `/favicon.svg`. */
  files: ReadonlySet<string>;
  /** Old paths, and the ones that they lead to. */
  redirects: ReadonlyMap<string, string>;
}

/** How the device answers: with a file, or with the path to go on to. */
export type Answer = { file: string } | { goTo: string };

/**
 * Tells how the device answers a request. Whatever follows a path in an address is ignored: links
 * that went through other sites often have something added to them.
 *
 * @param path Path that is asked for.
 * @param kept What the device has.
 * @returns The answer; undefined for what it does not have.
 */
export function toAnswer(path: string, { files, redirects }: OfflineCopy): Answer | undefined {
  if (files.has(path)) return { file: path };
  const withSlash = path.replace(/(?:\/index\.html)?\/?$/, '/');
  const goTo = redirects.get(withSlash) ?? (files.has(withSlash) ? withSlash : undefined);
  return goTo === undefined ? undefined : { goTo };
}
