import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** What a text in YAML says. */
export interface Yaml {
  /** Days stay text here: a parser that makes dates of them makes March 2 of February 30. */
  data: unknown;
  /** What keeps it from being read, and on which line of the text, counted from 1. */
  error: { line: number; reason: string } | undefined;
  /**
   * Finds where a field is.
   *
   * @param path Names of fields and places in lists, from the outermost on.
   * @returns Its line, or that of what should hold it; undefined where the text has neither.
   */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads YAML 1.2.
 *
 * @param text The text.
 * @returns What it says, and where.
 */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    return {
      data: undefined,
      error: { line: lineAt(error.pos[0]), reason: error.message },
      lineOf,
    };
  }

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    let node: Node | null = document.contents;
    let offset: number | undefined;
    for (const name of path) {
      const place = findChild(node, name);
      if (place === undefined) break;
      ({ node, offset } = place);
    }
    return offset === undefined ? undefined : lineAt(offset);
  }
  try {
    // Text that stands for other text (`*name`) could hold itself.
    return { data: document.toJS({ maxAliasCount: 0 }), error: undefined, lineOf };
  } catch {
    return { data: undefined, error: { line: 1, reason: 'A * stands for other text' }, lineOf };
  }
}

function findChild(
  node: Node | null,
  name: PropertyKey,
): { node: Node | null; offset: number } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
    return pair?.key.range ? { node: pair.value, offset: pair.key.range[0] } : undefined;
  }
  if (!isSeq<Node>(node) || typeof name !== 'number') return undefined;
  const item = node.items[name];
  return item?.range ? { node: item, offset: item.range[0] } : undefined;
}
