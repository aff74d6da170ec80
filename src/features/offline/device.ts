import { pagePaths } from '#guide/page-paths.ts';
import { sitePath } from '#site';
import { openChannel } from '#features/channel.ts';
import { cacheNameOf, type Failure, keepGuide as policyName } from './names.ts';

/**
 * Why the guide was not kept: the worker's reasons, or `forbidden` by the browser, or `inTheWay` when
 * pages are still open that an earlier copy has served.
 */
export type Reason = Failure | 'forbidden' | 'inTheWay';

/** The part of Trusted Types that is needed; TypeScript does not know them. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (address: string) => string };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** How long after its end a worker may still send messages, in milliseconds. */
const messageDelay = 3000;

const scope = new URL(sitePath(pagePaths.article), location.href).href;
const cacheName = cacheNameOf(scope);

/** Tells other pages when the guide was kept or removed. */
export const changes = openChannel('guide');

/** Whatever is asked for, browsers with Trusted Types may start this worker only. */
const workerPath = sitePath('/sw.js');
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Whether the browser has what it takes. Many have not, in private windows or without https. */
export function canKeepGuide(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** The guide's registration, if this device keeps it, or is about to. */
export async function findGuide(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  // Another site above this one, on the same host, may have a worker as well.
  return registration?.scope === scope ? registration : undefined;
}

/** Whether the guide's files are there. Browsers may delete them without their worker. */
export function hasFiles(): Promise<boolean> {
  return caches.has(cacheName);
}

/**
 * Downloads the guide to the device.
 *
 * @returns Why it was not kept, and then nothing of it is left; undefined if it was.
 */
export async function keepGuide(): Promise<Reason | undefined> {
  const reason = await download();
  if (reason) await removeGuide();
  else changes?.postMessage(0);
  return reason;
}

async function download(): Promise<Reason | undefined> {
  const told = new Promise<Failure>((resolve) => {
    const onFailure = ({ data }: MessageEvent<Failure>) => {
      resolve(data);
    };
    navigator.serviceWorker.addEventListener('message', onFailure, { once: true });
  });
  try {
    // A policy can be made only once, and only where the page's own policy names it.
    policy ??= globalThis.trustedTypes?.createPolicy(policyName, {
      createScriptURL: () => workerPath,
    });
    const address = policy?.createScriptURL('') ?? workerPath;
    const registration = await navigator.serviceWorker.register(address);
    await untilSettled(registration);
    // Some browsers take up a removed worker again while it has pages, without its download.
    if (registration.active) return (await hasFiles()) ? undefined : 'inTheWay';
  } catch (error) {
    return error instanceof TypeError ? 'interrupted' : 'forbidden';
  }
  // What the worker says may come after its end.
  const silence = new Promise<Failure>((resolve) => {
    setTimeout(resolve, messageDelay, 'interrupted');
  });
  return Promise.race([told, silence]);
}

/** Waits until a download has ended, well or badly. */
export async function untilSettled(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing, waiting, active } = registration;
  // The first version does not wait for long.
  const worker = installing ?? (active ? null : waiting);
  if (!worker) return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => {
      // Beside an older version, a newer one stays `installed` for now.
      const isWaiting = worker.state === 'installed' && registration.active;
      if (isWaiting || worker.state === 'activated' || worker.state === 'redundant') resolve();
    });
  });
}

/**
 * Removes the guide from the device: its service worker, and all that was downloaded.
 *
 * @returns Whether nothing is left.
 */
export async function removeGuide(): Promise<boolean> {
  if (!canKeepGuide()) return true;
  try {
    await (await findGuide())?.unregister();
    if (await caches.delete(cacheName)) changes?.postMessage(0);
    return (await findGuide()) === undefined;
  } catch {
    return false;
  }
}
