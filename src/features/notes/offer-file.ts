/**
 * Hands a text to the reader as a file, without asking any server.
 *
 * @param name Name of the file.
 */
export function offerFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
}
