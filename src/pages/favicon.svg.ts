import { toMark } from '#icons/mark.ts';

/** The icon in a tab, light on dark tabs. */
export function GET(): Response {
  return new Response(toMark(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
