import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { collections } from '../../../src/content.config.ts';

const told = readFileSync('CONTRIBUTING.md', 'utf8');

/** Names of the fields in a JSON schema, at every depth. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
  return [
    ...Object.keys(properties),
    ...[...Object.values(properties), ...Object.values(rest)].flatMap(fieldsIn),
  ];
}

test.each(Object.entries(collections))('authors can read of every field of %s', (_, { schema }) => {
  const json = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
  const names = [...new Set(fieldsIn(json))];
  expect(names.length).toBeGreaterThan(0);
  expect(
    names.filter((name) => !new RegExp(`\`[^\`\\n]*\\b${name}\\b[^\`\\n]*\``).test(told)),
  ).toEqual([]);
});
