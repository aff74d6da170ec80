/** A file in `content/`, taken apart. */
export interface Split {
  /** Its fields: all of a YAML file, or the front matter of MDX. */
  yaml: string;
  /** Lines that are before the fields. */
  linesBeforeYaml: number;
  /** The body without empty lines around it. */
  body: string;
  /** Lines that are before the body. */
  linesBeforeBody: number;
}

/**
 * Takes a file apart where Astro does.
 *
 * @param file Its path, by whose ending it is YAML or MDX.
 * @param text What it holds.
 * @returns Its parts; a file without front matter is all body.
 */
export function splitFile(file: string, text: string): Split {
  if (file.endsWith('.yaml')) {
    return { yaml: text, linesBeforeYaml: 0, body: '', linesBeforeBody: 0 };
  }
  const found = /^(?<before>\s*---\r?\n)(?<yaml>|.*?\n)---(?<body>.*)$/s.exec(text)?.groups;
  const { before = '', yaml = '', body = text } = found ?? {};
  const start = text.length - body.trimStart().length;
  return {
    yaml,
    linesBeforeYaml: countLineEnds(before),
    body: body.trim().replaceAll('\r\n', '\n'),
    linesBeforeBody: countLineEnds(text.slice(0, start)),
  };
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
