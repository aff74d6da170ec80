import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { astroEnvironment, reportServerError } from './astro.ts';
import { findFreePort, loopback, readPort } from './port.ts';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

/** Serves a built site on this machine until it is interrupted, on PORT if that is set. */
export async function serveSite(): Promise<void> {
  const folder = process.env.SITE_FOLDER ?? defaultBuild.folder;
  if (!existsSync(join(projectFolder, folder, 'index.html'))) {
    console.error(`There is no built site in ${folder}/.`);
    console.error('Run `npm run build` first, or `npm start` to build and serve in one go.');
    process.exitCode = 1;
    return;
  }
  const port = await findPort();
  if (port === undefined) return;

  Object.assign(process.env, astroEnvironment);
  // Interrupting is how this ends, so it is no failure.
  process.on('SIGINT', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  try {
    const server = await preview({
      root: projectFolder,
      outDir: folder,
      logLevel: 'error',
      server: { host: loopback, port },
    });
    const address = server.urls?.local[0] ?? `http://${loopback}:${String(server.port)}/`;
    console.log(`The site is at ${address}`);
  } catch (error) {
    reportServerError(error);
  }
}

/** The port to serve on; where there is none, this process says why and is a failure. */
async function findPort(): Promise<number | undefined> {
  try {
    const wanted = readPort(process.env.PORT);
    const port = await findFreePort(wanted);
    if (port !== wanted) console.log(`Port ${String(wanted)} is in use; using ${String(port)}.`);
    return port;
  } catch (error) {
    console.error(`The site is not served. ${(error as Error).message}`);
    process.exitCode = 1;
    return undefined;
  }
}
