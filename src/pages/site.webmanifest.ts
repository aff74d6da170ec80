import { getGuide } from '#checks/get-guide.ts';
import { pagePaths } from '#guide/page-paths.ts';
import { sitePath } from '#site';
import { colorOf } from '#styles/colors.ts';

const icons = [
  { name: 'icon-192.png', size: 192, purpose: 'any' },
  { name: 'icon-512.png', size: 512, purpose: 'any' },
  { name: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** What a device shows of the site when its reader puts it on the home screen. */
export async function GET(): Promise<Response> {
  const { name, article } = await getGuide();
  const manifest = {
    id: sitePath(pagePaths.article),
    name,
    short_name: name,
    description: article.opening.description,
    lang: 'en-US',
    dir: 'ltr',
    start_url: sitePath(pagePaths.article),
    scope: sitePath(pagePaths.article),
    // A page like any other: browsers offer to install what asks for a window of its own.
    display: 'browser',
    background_color: colorOf('paper').light,
    theme_color: colorOf('paper').light,
    icons: icons.map(({ name: file, size, purpose }) => ({
      src: sitePath(`/icons/${file}`),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose,
    })),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
}
