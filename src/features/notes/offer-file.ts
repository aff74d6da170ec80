/** How long the file is there for a browser to begin to save it. */
const fileLifetime = 60_000; // milliseconds

/**
 * Hands a text to the reader as a file, without asking any server.
 *
 * @param name Name of the file.
 */
export function offerFile(name: string, text: string): void {
  // Old editors on Windows show other line ends as none.
  const blob = new Blob([text.replace(/\r?\n/g, '\r\n')], { type: 'text/plain' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, fileLifetime);
}
