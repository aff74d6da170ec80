import type { AstroIntegration } from 'astro';

/**
 * Says whether drafts are shown, as `SHOWS_DRAFTS`: by `astro dev`, and by no build. It is no part of
 * `import.meta.env`, in which variables of the shell or of a host may have their say.
 */
export function drafts(): AstroIntegration {
  return {
    name: 'drafts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { SHOWS_DRAFTS: JSON.stringify(command === 'dev') } } });
      },
    },
  };
}
