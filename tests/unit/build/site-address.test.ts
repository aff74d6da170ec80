import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/build/site-address.ts';

test('without settings nothing tells the origin, and the site lies at the root', () => {
  expect(siteAddress({})).toEqual({ siteUrl: undefined, basePath: '/' });
  expect(siteAddress({ SITE_URL: '', BASE_PATH: '' })).toEqual(siteAddress({}));
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://127.0.0.1:4400', 'http://127.0.0.1:4400'],
  ['https://EXAMPLE.org:443', 'https://example.org'],
])('SITE_URL=%s is the origin %s', (value, origin) => {
  expect(siteAddress({ SITE_URL: value }).siteUrl).toBe(origin);
});

test.each([
  ['/', '/'],
  ['/some/base', '/some/base/'],
  ['/some/base/', '/some/base/'],
  ['/17-steps_v1.0~/', '/17-steps_v1.0~/'],
])('BASE_PATH=%s is the path %s', (value, path) => {
  expect(siteAddress({ BASE_PATH: value }).basePath).toBe(path);
});

test.each([
  {
    host: 'Netlify, the published site',
    environment: {
      NETLIFY: 'true',
      CONTEXT: 'production',
      URL: 'https://guide.example',
      DEPLOY_PRIME_URL: 'https://main--guide.netlify.app',
    },
    expected: { siteUrl: 'https://guide.example', basePath: '/' },
  },
  {
    host: 'Netlify, a preview',
    environment: {
      NETLIFY: 'true',
      CONTEXT: 'deploy-preview',
      URL: 'https://guide.example',
      DEPLOY_PRIME_URL: 'https://deploy-preview-7--guide.netlify.app',
    },
    expected: { siteUrl: 'https://deploy-preview-7--guide.netlify.app', basePath: '/' },
  },
  {
    host: 'Cloudflare Pages',
    environment: { CF_PAGES: '1', CF_PAGES_URL: 'https://abc.guide.pages.dev' },
    expected: { siteUrl: 'https://guide.pages.dev', basePath: '/' },
  },
  {
    host: 'Vercel, the published site',
    environment: {
      VERCEL: '1',
      VERCEL_ENV: 'production',
      VERCEL_PROJECT_PRODUCTION_URL: 'guide.example',
      VERCEL_BRANCH_URL: 'guide-git-main-ana.vercel.app',
    },
    expected: { siteUrl: 'https://guide.example', basePath: '/' },
  },
  {
    host: 'Vercel, a preview',
    environment: {
      VERCEL: '1',
      VERCEL_ENV: 'preview',
      VERCEL_PROJECT_PRODUCTION_URL: 'guide.example',
      VERCEL_BRANCH_URL: 'guide-git-words-ana.vercel.app',
    },
    expected: { siteUrl: 'https://guide-git-words-ana.vercel.app', basePath: '/' },
  },
  {
    host: 'Render',
    environment: { RENDER: 'true', RENDER_EXTERNAL_URL: 'https://guide.onrender.com' },
    expected: { siteUrl: 'https://guide.onrender.com', basePath: '/' },
  },
  {
    host: 'GitLab Pages',
    environment: { GITLAB_CI: 'true', CI_PAGES_URL: 'https://ana.gitlab.io/steps' },
    expected: { siteUrl: 'https://ana.gitlab.io', basePath: '/steps/' },
  },
  {
    host: 'GitHub Actions, for a project',
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'Ana/steps',
      GITHUB_REPOSITORY_OWNER: 'Ana',
    },
    expected: { siteUrl: 'https://ana.github.io', basePath: '/steps/' },
  },
  {
    host: 'GitHub Actions, for an owner’s own site',
    environment: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'Ana/ana.github.io' },
    expected: { siteUrl: 'https://ana.github.io', basePath: '/' },
  },
])('takes its address from $host', ({ environment, expected }) => {
  expect(siteAddress(environment)).toEqual(expected);
});

test('settings go before what a host says', () => {
  const environment = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'ana/steps' };
  expect(siteAddress({ ...environment, SITE_URL: 'https://guide.example' })).toEqual({
    siteUrl: 'https://guide.example',
    basePath: '/',
  });
  expect(siteAddress({ ...environment, BASE_PATH: '/17/' })).toEqual({
    siteUrl: 'https://ana.github.io',
    basePath: '/17/',
  });
});

test.each([
  ['Netlify', { NETLIFY: 'true', CONTEXT: 'production' }],
  ['Cloudflare Pages', { CF_PAGES: '1' }],
  ['Cloudflare Workers', { CI: 'true', WORKERS_CI: '1' }],
  ['Vercel', { VERCEL: '1', VERCEL_ENV: 'production', VERCEL_URL: 'guide-1a2b.vercel.app' }],
  ['Render', { RENDER: 'true', RENDER_EXTERNAL_URL: '' }],
  ['AWS Amplify', { AWS_APP_ID: 'd1a2b3' }],
  ['GitHub Pages', { GITHUB_ACTIONS: 'true' }],
])(
  'on %s, a build for nowhere ends, and names the setting that is missing',
  (host, environment) => {
    expect(() => siteAddress(environment)).toThrow(
      `This is a build on ${host}, and nothing says where the site will be read. Set SITE_URL there`,
    );
    expect(siteAddress({ ...environment, SITE_URL: 'https://guide.example' }).siteUrl).toBe(
      'https://guide.example',
    );
  },
);

test('a variable named URL says nothing outside Netlify', () => {
  expect(siteAddress({ URL: 'https://elsewhere.example' }).siteUrl).toBeUndefined();
});

test.each([
  [
    { SITE_URL: 'example.org' },
    'SITE_URL is "example.org", which is not a web address. Write it with https:// in front, such as https://example.org.',
  ],
  [
    { SITE_URL: 'ftp://example.org' },
    'SITE_URL is "ftp://example.org", which is not a web address.',
  ],
  [
    { SITE_URL: 'https://example.org/guide/' },
    'SITE_URL is "https://example.org/guide/", which holds a path. Write SITE_URL=https://example.org and BASE_PATH=/guide/.',
  ],
  [
    { SITE_URL: 'https://example.org/?from=us' },
    'SITE_URL is "https://example.org/?from=us", which holds more than an address. Write SITE_URL=https://example.org.',
  ],
  [
    { CF_PAGES: '1', CF_PAGES_URL: 'guide' },
    'CF_PAGES_URL is "guide", which is not a web address.',
  ],
  [
    { BASE_PATH: 'some/base' },
    'BASE_PATH is "some/base", which is not a path. Write one that begins with a slash, of letters, digits and hyphens, such as /some/base/.',
  ],
  [{ BASE_PATH: '/some base/' }, 'BASE_PATH is "/some base/"'],
  [{ BASE_PATH: '//some/' }, 'BASE_PATH is "//some/"'],
  [{ BASE_PATH: '/some/../base' }, 'BASE_PATH is "/some/../base"'],
  [{ BASE_PATH: 'https://example.org/base/' }, 'BASE_PATH is "https://example.org/base/"'],
])('rejects %o', (environment, message) => {
  expect(() => siteAddress(environment)).toThrow(message);
});
