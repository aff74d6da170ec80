import { once } from 'node:events';
import { createServer } from 'node:net';

/** This machine only: nothing here is meant for the network. */
export const loopback = '127.0.0.1';

/** Where the site is served unless PORT says otherwise; Astro's usual port. */
const usualPort = 4321;

/**
 * Reads which port is wanted.
 *
 * @param setting PORT, if it is set.
 * @returns The port.
 * @throws Error that says what to write instead, when it is none.
 */
export function readPort(setting: string | undefined): number {
  if (!setting) return usualPort;
  const port = Number(setting);
  if (/^\d+$/.test(setting) && port >= 1 && port <= lastPort) return port;
  throw new Error(
    `PORT is "${setting}", which is no port. Write a whole number from 1 to ${String(lastPort)}, such as PORT=${String(usualPort)}, or leave it out.`,
  );
}

const lastPort = 65535;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, loopback);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return false;
    throw new Error(
      `This account may not use port ${String(port)} (${code ?? ''}). Choose one from 1024 on, such as PORT=${String(usualPort)}.`,
      { cause: error },
    );
  } finally {
    server.close();
  }
}

/**
 * Finds a port to serve on.
 *
 * @param firstPort The port that is wanted.
 * @returns The first one from there on that nothing uses.
 * @throws Error that says what to do, when there is none or when it is not to be used.
 */
export async function findFreePort(firstPort: number): Promise<number> {
  for (let port = firstPort; port <= lastPort; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(
    `No port from ${String(firstPort)} to ${String(lastPort)} is free. Choose a lower one, such as PORT=${String(usualPort)}.`,
  );
}
