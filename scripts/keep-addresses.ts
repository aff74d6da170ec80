import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from '../src/build/site-address.ts';
import { publishedFile, readBuiltAddresses, toPublished, withPublished } from './addresses.ts';
import { buildAndReport } from './build.ts';
import { projectFolder } from './run.ts';

/** Builds the site and adds its addresses to the list of those that must stay. */
if (await buildAndReport()) {
  const file = join(projectFolder, publishedFile);
  const before = await readFile(file, 'utf8');
  const { basePath } = siteAddress(process.env);
  const { shared } = readBuiltAddresses(join(projectFolder, 'dist'), basePath);
  const after = withPublished(before, shared);
  await writeFile(file, after);
  const count = toPublished(after).length - toPublished(before).length;
  console.log(`Added ${String(count)} addresses to ${publishedFile}.`);
}
