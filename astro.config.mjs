import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { contactSheet } from './src/development/contact-sheet.ts';
import { subsetNewsreader } from './src/fonts/newsreader.ts';
import { drafts } from './src/build/drafts.ts';
import { finish } from './src/build/finish.ts';
import { inlineScripts } from './src/build/inline-scripts.ts';
import { previewOrigin, siteAddress } from './src/build/site-address.ts';

const { siteUrl, basePath } = siteAddress(process.env);
const securityContact = process.env.SECURITY_CONTACT;
const fonts = './node_modules/.cache/fonts';

export default defineConfig({
  site: siteUrl ?? previewOrigin,
  base: basePath,
  trailingSlash: 'always',
  // One round trip shows the page: its style travels with it.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx(), drafts(), contactSheet(), finish({ siteUrl, basePath, securityContact })],
  // The highlighter would bring inline styles; the guide shows no code.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader Display',
      cssVariable: '--font-newsreader-display',
      fallbacks: ['Display on Georgia', 'Display on Noto', 'Display on Times', 'serif'],
      optimizedFallbacks: false,
      options: { variants: await subsetNewsreader('display', fonts) },
    },
    {
      provider: fontProviders.local(),
      name: 'Newsreader Text',
      cssVariable: '--font-newsreader-text',
      fallbacks: ['Text on Georgia', 'Text on Noto', 'Text on Times', 'serif'],
      optimizedFallbacks: false,
      options: { variants: await subsetNewsreader('text', fonts) },
    },
  ],
  vite: {
    plugins: [tailwindcss({ optimize: false }), inlineScripts()],
    // What `finish` does once for each page: make one file of its scripts, and its style small.
    build: { assetsInlineLimit: 0, cssMinify: false },
  },
});
