/// <reference types="vitest/config" />
import { sync } from 'astro';
import { getViteConfig } from 'astro/config';
import { findEngines } from '../scripts/engines.ts';
import { siteUnderBase } from '../scripts/variants.ts';

// Vitest runs as a development server, whose content store is `.astro/data-store.json`. Without one,
// `getCollection()` is silently empty on a fresh clone.
await sync({ cacheDir: '.astro', logLevel: 'error' });

export default getViteConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'authoring',
          include: ['tests/authoring/**/*.test.ts'],
          // Each builds copies of the project; machines differ in how long that takes.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      ...[
        { name: 'built', env: {} },
        { name: 'built-base', env: siteUnderBase.settings },
      ].map((project) => ({
        extends: true as const,
        test: {
          ...project,
          include: ['tests/built/**/*.test.ts'],
          // The Nu checker starts a Java machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
      ...(await findEngines()).map((engine) => ({
        extends: true as const,
        test: {
          name: engine.name,
          include: ['tests/engines/**/*.test.ts'],
          provide: { engine },
          // Each journey has a browser of its own; what drives it is loaded once.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Journeys wait for what a page shows, and machines differ in how long that takes.
          expect: { poll: { timeout: 30_000 } },
        },
      })),
    ],
  },
});
