import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initEpubFile } from '@lingo-reader/epub-parser';

/**
 * Opens an e-book as a reader of books does.
 *
 * @param bytes The file.
 * @returns What it says of itself, and its contents.
 */
export async function openEpub(bytes: Uint8Array) {
  // The reader puts pictures into a folder, and leaves it behind.
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  const epub = await initEpubFile(bytes, folder);
  const opened = { metadata: epub.getMetadata(), toc: epub.getToc() };
  rmSync(folder, { recursive: true });
  return opened;
}
