import { siteUrl } from '#site';

/** Everything may be read by everyone; the sitemap has to be named whole. */
export function GET(): Response {
  const lines = ['User-agent: *', 'Allow: /', '', `Sitemap: ${siteUrl('/sitemap.xml')}`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain' } });
}
