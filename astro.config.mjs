import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { contactSheet } from './src/development/contact-sheet.ts';
import { cutNewsreader } from './src/fonts/newsreader.ts';
import { hosting } from './src/hosting/hosting.ts';
import { inlineScripts } from './src/inline-scripts/inline-scripts.ts';
import { keptGuide } from './src/offline/kept-guide.ts';
import { pagePolicy } from './src/policy/page-policy.ts';
import { originForALook, siteAddress } from './src/site-address.ts';
import { pageStyle } from './src/styles/page-style.ts';

const { siteUrl, basePath } = siteAddress(process.env);
const securityContact = process.env.SECURITY_CONTACT;
const fonts = './node_modules/.cache/fonts';

export default defineConfig({
  site: siteUrl ?? originForALook,
  base: basePath,
  trailingSlash: 'always',
  // One round trip shows the page: its style travels with it.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    contactSheet(),
    pageStyle(),
    // Names what stands in a page by its hash, so nothing changes a page after it;
    pagePolicy(),
    // keeps the pages as they are then;
    keptGuide(),
    // and tells hosts of all of them.
    hosting({ siteUrl, basePath, securityContact }),
  ],
  // The highlighter would bring inline styles; the guide shows no code.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader Display',
      cssVariable: '--font-newsreader-display',
      fallbacks: ['serif'],
      optimizedFallbacks: false,
      options: { variants: await cutNewsreader('display', fonts) },
    },
    {
      provider: fontProviders.local(),
      name: 'Newsreader Text',
      cssVariable: '--font-newsreader-text',
      fallbacks: ['serif'],
      optimizedFallbacks: false,
      options: { variants: await cutNewsreader('text', fonts) },
    },
  ],
  vite: { plugins: [tailwindcss(), inlineScripts()] },
});
