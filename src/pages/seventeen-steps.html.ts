import { getGuide } from '#checks/get-guide.ts';
import { makeOnePage } from '#editions/editions.ts';

/** The guide as one file for the browser. */
export async function GET(): Promise<Response> {
  const html = await makeOnePage(await getGuide());
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
