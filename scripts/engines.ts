import { existsSync } from 'node:fs';
import { chromium, firefox, webkit } from '@playwright/test';
import { findBrowser, installWithApt } from './browser.ts';

/** The engines that readers have. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** An engine on this machine, and what it takes to drive it. */
export interface Engine {
  name: EngineName;
  /** Whose build it is: Playwright's, which it drives itself, or one of the system. */
  by: 'Playwright' | 'system';
  /** Path of the browser; for WebKit of the system that of its WebDriver. */
  path: string;
}

/** Where Debian and others put what can be driven without Playwright's builds. */
const systemPaths = {
  firefox: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/usr/bin/firefox'],
  webkit: ['/usr/bin/WebKitWebDriver'],
};

/** Debian's packages of them. WebKit needs a screen, if only one in memory. */
const systemPackages = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** The engines of this machine, Playwright's builds before others. */
export async function findEngines(): Promise<Engine[]> {
  const chromiumPath = await findBrowser();
  const isOwn = chromiumPath === chromium.executablePath();
  return [
    ...(chromiumPath
      ? [{ name: 'chromium', by: isOwn ? 'Playwright' : 'system', path: chromiumPath } as const]
      : []),
    ...[firefox, webkit].flatMap((type) => findFurther(type.name(), type.executablePath())),
  ];
}

function findFurther(name: string, ownPath: string): Engine[] {
  if (name !== 'firefox' && name !== 'webkit') return [];
  if (existsSync(ownPath)) return [{ name, by: 'Playwright', path: ownPath }];
  const path = systemPaths[name].find((candidate) => existsSync(candidate));
  if (path === undefined || (name === 'webkit' && !existsSync('/usr/bin/Xvfb'))) return [];
  return [{ name, by: 'system', path }];
}

/** The engines of this machine, after an attempt to install those that are missing. */
export async function provideEngines(): Promise<Engine[]> {
  const found = await findEngines();
  const missing = (['firefox', 'webkit'] as const).filter(
    (name) => !found.some((engine) => engine.name === name),
  );
  if (missing.length === 0) return found;
  await installWithApt(missing.flatMap((name) => systemPackages[name]));
  return findEngines();
}

/** A line on each engine: that it is tested, or how to have it. */
export function describeEngines(found: readonly Engine[]): string[] {
  return engineNames.map((name) => {
    const engine = found.find((candidate) => candidate.name === name);
    if (engine) return `${name}: ${engine.path}`;
    const packages = name === 'chromium' ? ['chromium'] : systemPackages[name];
    return `${name}: not tested here; install it (Debian: apt-get install ${packages.join(' ')}; elsewhere: npx playwright install ${name})`;
  });
}
