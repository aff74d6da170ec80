import getPort, { portNumbers } from 'get-port';
import { loopback } from './server.ts';

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

/** The port that is wanted, or else another one that is free and that this account may use. */
export function findFreePort(wanted: number): Promise<number> {
  const near = portNumbers(Math.max(wanted, 1024), Math.min(Math.max(wanted, 1024) + 99, lastPort));
  return getPort({ port: [wanted, ...near], host: loopback });
}
