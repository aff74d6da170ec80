import { expect, test } from 'vitest';
import { builtPages, linkTo, textOf } from '../helpers/built-site.ts';

const pages = builtPages().filter(({ path }) => /^\/(?:steps|read)\/./.test(path));

test('every step and article has a line or two to share, each on the page once', () => {
  expect(pages.length).toBeGreaterThan(17);
  for (const { path, document } of pages) {
    const lines = [...document.querySelectorAll('main mark')];
    expect(lines.length, path).toBeGreaterThanOrEqual(1);
    expect(lines.length, path).toBeLessThanOrEqual(2);

    const shown = document.body.cloneNode(true) as HTMLElement;
    // What reads a line aloud, and the list of lines as pictures, say them again.
    for (const again of shown.querySelectorAll('script, share-link, .lines-to-share')) {
      again.remove();
    }
    const text = textOf(shown).toLowerCase();
    const shared = [...document.querySelectorAll('share-link a')].map((link) =>
      link.getAttribute('href'),
    );
    for (const line of lines) {
      const bare = line.cloneNode(true) as HTMLElement;
      bare.querySelector('share-link')?.remove();
      const words = textOf(bare);
      expect(text.split(words.toLowerCase()), `${path}: ${words}`).toHaveLength(2);
      const encoded = encodeURIComponent(words).replaceAll('-', '%2D');
      expect(shared).toContain(linkTo(`${path}#${line.id}:~:text=${encoded}`));
    }
  }
});

test('every line can be saved as a picture in both themes, by a plain link', () => {
  for (const { path, document } of pages) {
    const links = [...document.querySelectorAll('.lines-to-share a[download]')];
    const lines = document.querySelectorAll('main mark');
    expect(links.length, path).toBe(lines.length * 2);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/\/share\/[\w-]+-(?:light|dark)\.\w+\.png$/);
    }
  }
});
