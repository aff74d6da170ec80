import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { cutNewsreader } from './src/fonts/newsreader.ts';
import { originForALook, siteAddress } from './src/site-address.ts';

const { siteUrl, basePath } = siteAddress(process.env);
const fonts = './node_modules/.cache/fonts';

export default defineConfig({
  site: siteUrl ?? originForALook,
  base: basePath,
  trailingSlash: 'always',
  // One round trip shows the page: its style travels with it.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // The highlighter would bring inline styles; the guide shows no code.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader Display',
      cssVariable: '--font-newsreader-display',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [{ src: [await cutNewsreader('display', fonts)], weight: 400, style: 'normal' }],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Newsreader Text',
      cssVariable: '--font-newsreader-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [await cutNewsreader('text', fonts)], weight: '400 600', style: 'normal' },
        ],
      },
    },
  ],
  vite: { plugins: [tailwindcss()] },
});
