import { budgetOf, inFigures } from '../tests/helpers/budgets.ts';
import { builtPages } from '../tests/helpers/built-site.ts';
import { weighPage, type PageWeight } from '../tests/helpers/page-weight.ts';
import { buildAndReport } from './build.ts';
import { toMarkdownTable } from './markdown-table.ts';

const columns = {
  html: 'HTML',
  style: 'style in it',
  script: 'script',
  fonts: 'fonts',
  requests: 'requests',
  total: 'total',
  card: 'share card',
} satisfies Record<keyof PageWeight, string>;

/** What the built pages weigh, the most of each kind of page, and what they may weigh. */
function toTable(): string {
  const byKind = Map.groupBy(builtPages(), ({ path }) =>
    path.replace(/^\/(steps|read)\/[^/]+\/$/, '/$1/…/'),
  );
  const rows = [...byKind].map(([kind, pages]) => {
    const weights = pages.map((page) => weighPage(page));
    const budget: Partial<PageWeight> = budgetOf(pages[0]?.path ?? '');
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
