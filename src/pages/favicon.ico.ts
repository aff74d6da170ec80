import { renderFavicon } from '#icons/icons.ts';

/** What a browser asks for by itself. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await renderFavicon()), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
}
