import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { getGuide } from '#checks/get-guide.ts';
import { toPageList } from '#guide/page-list.ts';
import { siteUrl } from '#site';

/** Every page that search engines may list, with the day of its last change. */
export async function GET(): Promise<Response> {
  const pages = toPageList(await getGuide()).map(({ path, updated }) => ({
    url: siteUrl(path),
    lastmod: updated.toISOString(),
  }));
  const plain = { news: false, video: false, xhtml: false, image: false };
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: plain });
  const xml = await streamToPromise(Readable.from(pages).pipe(stream));
  return new Response(xml.toString(), { headers: { 'Content-Type': 'application/xml' } });
}
