import { once } from 'node:events';
import { createServer } from 'node:net';

/** This machine only: nothing here is meant for the network. */
export const loopback = '127.0.0.1';

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, loopback);
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** The first port from `firstPort` on that nothing uses. */
export async function findFreePort(firstPort: number): Promise<number> {
  for (let port = firstPort; port < 65536; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${String(firstPort)} to 65535 is free.`);
}
