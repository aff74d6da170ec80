import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const tokens = readFileSync(createRequire(import.meta.url).resolve('#styles/tokens.css'), 'utf8');

/**
 * A color of `tokens.css`, for what no style reaches: the browser's own frame, pictures, icons.
 *
 * @param name Its name there, without `--color-`.
 * @returns It by day and by night, as `#rrggbb`.
 * @throws Error when there is none of that name.
 */
export function colorOf(name: string): { light: string; dark: string } {
  const value = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const [, light, dark] = value ?? [];
  if (!light || !dark) throw new Error(`src/styles/tokens.css has no color "${name}".`);
  return { light, dark };
}
