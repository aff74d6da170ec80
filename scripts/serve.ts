import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../src/build/site-address.ts';
import { findFreePort, readPort } from './port.ts';
import { projectFolder } from './run.ts';
import { serveFolder, startServer } from './server.ts';
import { defaultBuild } from './variants.ts';

/** Serves a built site on this machine until it is interrupted, on PORT if that is set. */
export async function serveSite(): Promise<void> {
  const folder = process.env.SITE_FOLDER ?? defaultBuild.folder;
  const path = join(projectFolder, folder);
  if (!existsSync(join(path, 'index.html'))) {
    console.error(`There is no built site in ${folder}/.`);
    console.error('Run `npm run build` first, or `npm start` to build and serve in one go.');
    process.exitCode = 1;
    return;
  }
  const port = await findPort();
  if (port === undefined) return;

  // Interrupting is how this ends, so it is no failure.
  process.on('SIGINT', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  const { basePath } = siteAddress(process.env);
  const { origin } = await startServer(serveFolder(path, basePath), port);
  console.log(`The site is at ${origin}${basePath}`);
}

/** The port to serve on; where there is none, this process says why and is a failure. */
async function findPort(): Promise<number | undefined> {
  try {
    const wanted = readPort(process.env.PORT);
    const port = await findFreePort(wanted);
    if (port !== wanted) console.log(`Port ${String(wanted)} is not free; using ${String(port)}.`);
    return port;
  } catch (error) {
    console.error(`The site is not served. ${(error as Error).message}`);
    process.exitCode = 1;
    return undefined;
  }
}
