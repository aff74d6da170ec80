import { sitePath } from '#site';
import { cacheNameOf, type Failure, keepGuide as policyName } from './names.ts';

/** Why the guide was not kept; `refused` by the browser. */
export type Reason = Failure | 'refused';

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

const scope = new URL(sitePath('/'), location.href).href;
const cacheName = cacheNameOf(scope);

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

/**
 * Downloads the guide to the device.
 *
 * @returns Why it was not kept, and then nothing of it is left; undefined if it was.
 */
export async function keepGuide(): Promise<Reason | undefined> {
  let reason: Reason = 'interrupted';
  const hear = ({ data }: MessageEvent<Failure>) => {
    reason = data;
  };
  navigator.serviceWorker.addEventListener('message', hear);
  try {
    // A policy can be made only once, and only where the page's own policy names it.
    policy ??= globalThis.trustedTypes?.createPolicy(policyName, {
      createScriptURL: () => workerPath,
    });
    const address = policy?.createScriptURL('') ?? workerPath;
    const registration = await navigator.serviceWorker.register(address);
    await hasSettled(registration);
    if (registration.active && (await caches.has(cacheName))) return undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name !== 'AbortError') reason = 'refused';
  } finally {
    navigator.serviceWorker.removeEventListener('message', hear);
  }
  await removeGuide();
  return reason;
}

/** Waits until a download has ended, well or badly. */
export async function hasSettled(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing: worker } = registration;
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
    await caches.delete(cacheName);
    return (await findGuide()) === undefined;
  } catch {
    return false;
  }
}
