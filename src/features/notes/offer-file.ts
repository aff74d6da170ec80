/** For how long a browser has to have begun to save the file. */
const patience = 60_000; // milliseconds

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
  }, patience);
}
