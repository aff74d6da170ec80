import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { findBodyProblem } from './body.ts';
import { findControlCharacter } from './characters.ts';
import type { Problem } from './problems.ts';
import { splitFile } from './split-file.ts';
import { readYaml } from './yaml.ts';

/** What a file in `content/` holds, or why it is rejected. */
export type ContentFile =
  { data: Record<string, unknown>; body: string; problems?: undefined } | { problems: Problem[] };

/**
 * Reads a file of fields: YAML, or MDX with front matter.
 *
 * @param file Its path from the project's root.
 * @param schema What its fields must be.
 * @returns Its fields and its body, or every problem of it with file, line and fix.
 */
export function readContentFile(file: string, schema: z.ZodType): ContentFile {
  const rejected = (problem: Omit<Problem, 'file'>) => ({ problems: [{ file, ...problem }] });
  if (!lstatSync(file).isFile()) {
    return rejected({
      problem: 'It is not a file of its own.',
      fix: 'Put the file itself in its place.',
    });
  }
  const bytes = readFileSync(file);
  const text = bytes.toString();
  const unreadable = findTextProblem(bytes, text);
  if (unreadable) return rejected(unreadable);

  const { yaml, linesBeforeYaml, body } = splitFile(file, text);
  const { data, error, lineOf } = readYaml(yaml);
  if (error) {
    return rejected({
      line: error.line + linesBeforeYaml,
      problem: `The YAML is broken: ${error.reason}.`,
      fix: 'Put a text that holds a colon, a # or quotation marks in quotes, and indent lists alike.',
    });
  }
  const parsed = schema.safeParse(data ?? {});
  const issues = parsed.error?.issues ?? [];
  const problems: Problem[] = issues.map((issue) => {
    const line = lineOf(pathOf(issue));
    return {
      file,
      ...(line !== undefined && { line: line + linesBeforeYaml }),
      problem: formatIssue(issue),
    };
  });
  const broken = findBodyProblem({ id: file, body });
  if (broken) problems.push(broken);
  return problems.length > 0
    ? { problems }
    : { data: parsed.data as Record<string, unknown>, body };
}

/** Nothing at all, other encodings than UTF-8, halves of them, and what a damaged file holds. */
function findTextProblem(bytes: Buffer, text: string): Omit<Problem, 'file'> | undefined {
  if (text.trim() === '') return { problem: 'It is empty.', fix: 'Write it, or delete it.' };
  const fix = 'Save it as plain text in UTF-8, and take out what cannot be read.';
  if (!isUtf8(bytes)) return { problem: 'It is not written in UTF-8.', fix };
  const found = findControlCharacter(text);
  return (
    found && {
      line: found.line,
      problem: `It holds the character ${found.code}, which cannot be read.`,
      fix,
    }
  );
}

function pathOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
}

/** `stopIf.2 is too long. …`, with places in lists counted from 1. */
function formatIssue({ path, message }: z.core.$ZodIssue): string {
  const names = path.map((name) => (typeof name === 'number' ? name + 1 : String(name)));
  return `${names.join('.') || 'The file'} ${message}`;
}
