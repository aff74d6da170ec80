/**
 * The relative luminance of a color, as WCAG defines it.
 *
 * @param color A computed color, such as `rgb(250, 246, 239)`.
 * @returns From 0, black, to 1, white.
 */
export function luminanceOf(color: string): number {
  const channels = color.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colors, as WCAG defines it.
 *
 * @param one A computed color.
 * @param other Another.
 * @returns From 1, the same, to 21, black on white.
 */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
