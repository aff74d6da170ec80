/**
 * Writes a table as Markdown.
 *
 * @param head Names of the columns.
 * @param rows Cells, as many as there are columns.
 * @returns The table, without a line break at its end. All but the first column are aligned right.
 */
export function toMarkdownTable(head: string[], rows: string[][]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
