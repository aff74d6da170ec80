/// <reference types="vitest/config" />
import { sync } from 'astro';
import { getViteConfig } from 'astro/config';
import { findEngines } from '../scripts/engines.ts';
import { siteUnderBase } from '../scripts/variants.ts';

// Vitest runs as a development server, whose content store is `.astro/data-store.json`. Without one,
// `getCollection()` is silently empty on a fresh clone.
await sync({ cacheDir: '.astro', logLevel: 'error' });

/** What may differ where the site is served under a base path. */
const followsAddresses = [
  'editions',
  'feed',
  'for-programs',
  'head',
  'headers',
  'links',
  'offline',
  'own-host',
  'structured-data',
].map((name) => `tests/built/${name}.test.ts`);

/**
 * Files of tests share what they import, which takes half their time else. What a test changes, it
 * has to put back.
 */
const sharesModules = { isolate: false };

const engines = await findEngines();

export default getViteConfig({
  test: {
    maxWorkers: '100%',
    // After the journeys, which leave a core idle.
    sequence: { groupOrder: engines.length },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...sharesModules,
          setupFiles: ['tests/helpers/same-examples.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], ...sharesModules },
      },
      {
        extends: true,
        test: {
          name: 'authoring',
          include: ['tests/authoring/**/*.test.ts'],
          // Each builds copies of the project; machines differ in how long that takes.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      ...[
        { name: 'built', env: {}, include: ['tests/built/**/*.test.ts'] },
        { name: 'built-base', env: siteUnderBase.settings, include: followsAddresses },
      ].map((project) => ({
        extends: true as const,
        test: {
          ...project,
          ...sharesModules,
          // The Nu checker starts a Java machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
      ...engines.map((engine, index) => ({
        extends: true as const,
        test: {
          name: `journeys-${engine.name}`,
          include: ['tests/engines/**/*.test.ts'],
          provide: { engine },
          ...sharesModules,
          // One engine after the other, each started once.
          maxWorkers: 1,
          sequence: { groupOrder: index },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Journeys wait for what a page shows, and machines differ in how long that takes.
          expect: { poll: { timeout: 30_000 } },
        },
      })),
    ],
  },
});
