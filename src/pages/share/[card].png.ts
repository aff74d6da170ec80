import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getGuide } from '#checks/get-guide.ts';
import { toPageCards, toShareImage } from '#head/share-card/cards.ts';
import { toAllLinePictures } from '#head/share-card/line-pictures.ts';

export const getStaticPaths = (async () => {
  const guide = await getGuide();
  const cards = await Promise.all(toPageCards(guide).map(toShareImage));
  const images = [...cards, ...(await toAllLinePictures(guide))];
  return images.map((image) => ({ params: { card: image.name }, props: { image } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { image } }) =>
  new Response(new Uint8Array(image.bytes), { headers: { 'Content-Type': image.type } });
