import { join } from 'node:path';
import { siteAddress } from '../src/build/site-address.ts';
import { buildAndReport } from './build.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { kindOf, readBuiltPages } from './measure/built-pages.ts';
import { budgetOf, inFigures } from './measure/page-budgets.ts';
import { weighBuiltPage, type PageWeight } from './measure/page-weight.ts';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

const columns = {
  html: 'HTML with headers',
  style: 'style in it',
  script: 'script',
  fonts: 'fonts',
  requests: 'requests',
  total: 'total',
  card: 'share card',
} satisfies Record<keyof PageWeight, string>;

/** What the built pages weigh, the most of each kind of page, and what they may weigh. */
function toTable(): string {
  const folder = join(projectFolder, defaultBuild.folder);
  const { basePath } = siteAddress(process.env);
  const rows = [...Map.groupBy(readBuiltPages(folder), kindOf)].map(([kind, pages]) => {
    const weights = pages.map((page) => weighBuiltPage(page, folder, basePath));
    const budget: Partial<PageWeight> = budgetOf(kind);
    const cells = (Object.keys(columns) as (keyof PageWeight)[]).map((column) => {
      const most = inFigures(Math.max(...weights.map((weight) => weight[column])));
      const limit = budget[column];
      return limit === undefined ? most : `${most} of ${inFigures(limit)}`;
    });
    return [kind, ...cells];
  });
  return toMarkdownTable(['page', ...Object.values(columns)], rows);
}

if (await buildAndReport()) {
  console.log('\nBytes by brotli on a first visit; of pages made alike, the most.\n');
  console.log(toTable());
}
