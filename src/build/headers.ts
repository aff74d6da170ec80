/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Headers that go with some paths of the host. */
export interface HeaderRule {
  /** Paths with the base path; a `*` at the end stands for whatever follows, nothing included. */
  paths: readonly string[];
  headers: Headers;
}

/** What the headers depend on. */
export interface Site {
  /** What the site may do, as a content security policy. */
  policy: string;
  /** Path that the site is served under, with a slash at both ends. */
  basePath: string;
  /** Files and folders at the top of the built site; a folder ends with a slash. */
  entries: readonly string[];
}

/** Their names change with what they hold. */
const hashedFolder = '_astro/';
/** Pictures for links, whose names change too, and which other sites may show. */
const cardFolder = 'share/';

const oneYear = String(365 * 24 * 60 * 60);
const immutable = `public, max-age=${oneYear}, immutable`;
/** Kept, but shown only after the host said that it is still the same. */
const revalidated = 'no-cache';

/**
 * Tells which files take which response headers. The paths of the rules overlap only where their
 * headers differ in name: hosts disagree on what to do with two values of one header.
 *
 * @param site What the headers depend on.
 * @returns Rules: one for everything, then one for each kind of file.
 */
export function toHeaderRules({ policy, basePath, entries }: Site): HeaderRule[] {
  const others = entries.filter((entry) => ![hashedFolder, cardFolder].includes(entry));
  const at = (entry: string) => basePath + entry.replace(/\/$/, '/*').replace(/^index\.html$/, '');
  return [
    { paths: [at('*')], headers: everywhere(policy) },
    {
      paths: [at(hashedFolder)],
      headers: { 'Cache-Control': immutable, 'Cross-Origin-Resource-Policy': 'same-origin' },
    },
    {
      paths: [at(cardFolder)],
      headers: { 'Cache-Control': immutable, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    {
      paths: others.map(at),
      headers: { 'Cache-Control': revalidated, 'Cross-Origin-Resource-Policy': 'same-origin' },
    },
  ];
}

function everywhere(policy: string): Headers {
  return {
    // Whether a page may be framed cannot be said in the page itself.
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    // Says nothing about other hosts of the domain: they may not be ours.
    'Strict-Transport-Security': `max-age=${oneYear}`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
  };
}

/**
 * What browsers let a page ask for or find out about reader, device and network, and what they let it
 * do with screen and sound. The share button needs `web-share` and `clipboard-write`, which are on
 * for the site itself where nothing is said of them.
 *
 * @see https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md
 */
const switchedOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
