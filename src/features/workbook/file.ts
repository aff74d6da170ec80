import { isMark } from '#features/notes/names.ts';
import { isLocalTime } from '#features/notes/wait.ts';
import { fileProblems, fileWords } from './words.ts';
import type { StepNotes, Texts, Workbook } from './workbook.ts';

/** Bytes that a file may have: far more than anybody types, and little enough to read on a phone. */
export const maxFileSize = 10_000_000;

/** What a file holds, or why it is not loaded. */
export type Reading = { texts: Texts } | { problem: string };

const version = 1;
const marker = 'SEVENTEEN-STEPS-NOTES';

/** Name for the file, which says nothing to others who see it. */
export function toFileName(now: Date): string {
  return `notes-${toDay(now)}.txt`;
}

/**
 * Writes notes as a file of plain text: first to be read, then, in its last line, to be loaded.
 *
 * @param workbook What is to be read.
 * @param texts All notes; those without a place in the workbook can be loaded too.
 */
export function toNotesFile(workbook: Workbook, texts: Texts, now: Date): string {
  const parts = workbook.steps.filter((step) => !step.isEmpty).flatMap(toParts);
  if (workbook.earlier.length > 0) parts.push(underline(fileWords.earlier));
  for (const { label, text } of workbook.earlier) parts.push(label, indent(text));
  // In ASCII, no program that passes the file on can damage a letter.
  const data = JSON.stringify([...texts]).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    `${fileWords.title}\n${fileWords.savedOn} ${toDay(now)}`,
    fileWords.use,
    ...parts,
    `${underline(fileWords.data)}\n${marker} ${String(version)} ${checksum(data)}\n${data}\n`,
  ].join('\n\n');
}

function toParts({ title: heading, isDone, answers, draft }: StepNotes): string[] {
  return [
    underline(isDone ? `${heading} ${fileWords.done}` : heading),
    ...answers
      .filter(({ text }) => text)
      .flatMap(({ label, text, isTick }) => (isTick ? [`[x] ${label}`] : [label, indent(text)])),
    ...(draft ? [fileWords.draft, indent(draft)] : []),
  ];
}

function underline(heading: string): string {
  return `${heading}\n${'-'.repeat(heading.length)}`;
}

// No line of the reader's own can be taken for one of the file's.
function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

/** The day in the reader's own time zone. */
function toDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return [date.getFullYear(), month, day].join('-');
}

/** FNV-1a, which finds damage. It is no seal: what the file holds is checked all the same. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** Reads a file that the reader picked. */
export async function openNotesFile(file: Pick<Blob, 'size' | 'text'>): Promise<Reading> {
  if (file.size > maxFileSize) return { problem: fileProblems.large };
  try {
    return readNotesFile(await file.text());
  } catch {
    return { problem: fileProblems.unreadable };
  }
}

/** Reads the text of a file. */
export function readNotesFile(text: string): Reading {
  const start = text.lastIndexOf(`\n${marker} `);
  if (start < 0) {
    return {
      problem: text.includes(fileWords.title) ? fileProblems.damaged : fileProblems.foreign,
    };
  }
  const [head = '', data = '', ...after] = text.slice(start + 1).split(/\r?\n/);
  const [, writtenBy = '', sum] = head.split(' ');
  if (/^\d+$/.test(writtenBy) && Number(writtenBy) > version)
    return { problem: fileProblems.newer };
  const isWhole = sum === checksum(data) && after.every((line) => !line.trim());
  const texts = isWhole && writtenBy === String(version) ? toTexts(data) : undefined;
  return texts ? { texts } : { problem: fileProblems.damaged };
}

/** Reads the line that is there to be loaded. */
function toTexts(data: string): Texts | undefined {
  let pairs: unknown;
  try {
    pairs = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (!Array.isArray(pairs) || !pairs.every(isNote)) return undefined;
  const texts = new Map(pairs);
  return texts.size === pairs.length ? texts : undefined;
}

function isNote(pair: unknown): pair is [string, string] {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const [name, text] = pair as unknown[];
  if (typeof name !== 'string' || typeof text !== 'string' || !text) return false;
  // Kinds of a later version are let through: it is what tells them apart that must be sound.
  if (name.length > 200 || !/^[\w-]+(\/[\w-]+)+$/.test(name)) return false;
  if (!isMark(name)) return true;
  return name.startsWith('wait/') ? isLocalTime(text) : text === 'yes';
}
