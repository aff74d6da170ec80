import { expect, test } from 'vitest';
import { builtPage, linkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles } from '../helpers/content.ts';

test.each(contentFiles('steps'))('$slug has lines to share, each on the page once', ({ slug }) => {
  const { document } = builtPage(`/steps/${slug}/`);
  const lines = [...document.querySelectorAll('main mark')];
  expect(lines.length).toBeGreaterThanOrEqual(1);
  expect(lines.length).toBeLessThanOrEqual(2);

  const shown = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of shown.querySelectorAll('script, .sr-only')) hidden.remove();
  const text = textOf(shown).toLowerCase();
  for (const line of lines) {
    const words = textOf(line);
    expect(text.split(words.toLowerCase()), words).toHaveLength(2);
    const links = [...document.querySelectorAll('share-link a')].map((link) =>
      link.getAttribute('href'),
    );
    const encoded = encodeURIComponent(words).replaceAll('-', '%2D');
    expect(links).toContain(linkTo(`/steps/${slug}/#${line.id}:~:text=${encoded}`));
  }
});
