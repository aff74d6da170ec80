import { getGuide } from '#checks/get-guide.ts';
import { toRedirects } from '#guide/redirects.ts';
import { sitePath } from '#site';

/** Astro takes no file in `pages/` whose own name begins with an underscore. */
export function getStaticPaths() {
  return [{ params: { hostFile: '_redirects' } }];
}

/**
 * Redirects as Netlify and Cloudflare read them. Theirs keep the `#place` of a link, which a page that
 * redirects cannot; Netlify prefers that page.
 */
export async function GET(): Promise<Response> {
  const lines = toRedirects(await getGuide()).map(
    ({ from, to }) => `${sitePath(from)} ${sitePath(to.path)} 301\n`,
  );
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/plain' } });
}
