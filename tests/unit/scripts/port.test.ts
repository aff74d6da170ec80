import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findFreePort, readPort } from '../../../scripts/port.ts';
import { loopback } from '../../../scripts/server.ts';

const server = createServer();

afterEach(() => {
  server.close();
});

test('passes over a port that is in use', async () => {
  await once(server.listen(0, loopback), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await findFreePort(port)).not.toBe(port);
});

test('takes the wanted port when nothing uses it', async () => {
  await once(server.listen(0, loopback), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  expect(await findFreePort(port)).toBe(port);
});

test.each([
  [undefined, 4321],
  ['', 4321],
  ['1', 1],
  ['8080', 8080],
  ['65535', 65535],
])('reads PORT=%s as %i', (setting, port) => {
  expect(readPort(setting)).toBe(port);
});

test.each(['0', '65536', '-1', 'abc', '80a', '4321.5', '1e3', ' '])(
  'says that PORT=%s is no port, and what to write',
  (setting) => {
    expect(() => readPort(setting)).toThrow(
      `PORT is "${setting}", which is no port. Write a whole number from 1 to 65535, such as PORT=4321, or leave it out.`,
    );
  },
);

test('takes any port where none is free from the wanted one on', async () => {
  const last = createServer().listen(65535, loopback);
  // Whoever uses it, it is not free.
  await once(last, 'listening').catch(() => undefined);
  expect(await findFreePort(65535)).not.toBe(65535);
  last.close();
});
