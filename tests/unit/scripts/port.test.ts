import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findFreePort, loopback } from '../../../scripts/port.ts';

const server = createServer();

afterEach(() => {
  server.close();
});

test('passes over a port that is in use', async () => {
  await once(server.listen(0, loopback), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await findFreePort(port)).toBeGreaterThan(port);
});

test('takes the wanted port when nothing uses it', async () => {
  await once(server.listen(0, loopback), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  expect(await findFreePort(port)).toBe(port);
});
