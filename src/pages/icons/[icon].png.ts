import type { APIRoute, GetStaticPaths } from 'astro';
import { icons, renderIcon } from '#icons/icons.ts';

type Name = keyof typeof icons;

export const getStaticPaths = (() =>
  Object.keys(icons).map((icon) => ({ params: { icon } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { icon: Name }> = async ({ params }) =>
  new Response(new Uint8Array(await renderIcon(params.icon)), {
    headers: { 'Content-Type': 'image/png' },
  });
