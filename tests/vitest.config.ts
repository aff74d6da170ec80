/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: ['unit', 'content', 'authoring', 'built'].map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        // A copy of the project is built in these; machines differ in how long that takes.
        testTimeout: name === 'authoring' ? 180_000 : 30_000,
      },
    })),
  },
});
