import { getGuide } from '#checks/get-guide.ts';
import { editionFiles } from '#editions/files.ts';
import { siteUrl } from '#site';

/**
 * What is where, for programs that read for somebody.
 *
 * @see https://llmstxt.org/
 */
export async function GET(): Promise<Response> {
  const { name, article, help, moments, pieces, companions } = await getGuide();
  const toItem = ({ title, path, summary }: { title: string; path: string; summary: string }) =>
    `- [${title}](${siteUrl(path)}): ${summary}`;
  const lines = [
    `# ${name}: ${article.opening.title}`,
    `> ${article.opening.promise}`,
    'It is for somebody who ended a relationship and regrets it. Where there was violence, control or fear, or where he has asked not to be contacted, no step applies; help comes first.',
    '## Safety',
    toItem({ ...help, summary: help.description }),
    ...moments.flatMap(({ title, steps }) => [`## ${title}`, ...steps.map(toItem)]),
    '## If this is you',
    ...[...pieces, ...companions].map(toItem),
    '## All of it in one file',
    toItem({ title: 'HTML', path: `/${editionFiles.html}`, summary: 'without a script' }),
    toItem({ title: 'EPUB', path: `/${editionFiles.epub}`, summary: 'an e-book' }),
  ];
  const text = lines.join('\n').replaceAll(/\n(?=#|>)|(?<=^[#>].*)\n/gm, '\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
