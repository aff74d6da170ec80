import { expect, test } from 'vitest';
import { toAnswer } from '#features/offline/answer.ts';

const kept = {
  files: new Set(['/base/', '/base/help/', '/base/404.html', '/base/icon.png']),
  redirects: new Map([['/base/old/', '/base/help/']]),
};

test.each(['/base/', '/base/help/', '/base/404.html', '/base/icon.png'])(
  'answers %s with what is kept there',
  (path) => {
    expect(toAnswer(path, kept)).toEqual({ file: path });
  },
);

test.each([
  ['/base/help', '/base/help/'],
  ['/base/help/index.html', '/base/help/'],
  ['/base/index.html', '/base/'],
  ['/base', '/base/'],
  ['/base/old/', '/base/help/'],
  ['/base/old', '/base/help/'],
])('goes on from %s to %s', (path, goTo) => {
  expect(toAnswer(path, kept)).toEqual({ goTo });
});

test.each([
  '/',
  '/help/',
  '/base/none/',
  '/base/icon.png/more',
  '/base/help/more/',
  '/base/rss.xml',
])('leaves %s to the network', (path) => {
  expect(toAnswer(path, kept)).toBeUndefined();
});
