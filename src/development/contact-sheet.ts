import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Shows all drawings and sizes of text at /contact-sheet/ while one works on the site; no build has it. */
export function contactSheet(): AstroIntegration {
  return {
    name: 'contact-sheet',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/contact-sheet/',
          entrypoint: fileURLToPath(new URL('./contact-sheet.astro', import.meta.url)),
        });
      },
    },
  };
}
