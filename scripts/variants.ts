/** One way to build the site. */
export interface Variant {
  /** Folder of the project that it is built into. */
  folder: string;
  /** Environment variables that it is built, served and tested with. */
  settings: Record<string, string>;
}

/** The site as this machine's settings say. */
export const defaultBuild: Variant = { folder: 'dist', settings: {} };

/** The site as it is on a host that it shares with others. Only tests need it. */
export const siteUnderBase: Variant = {
  folder: 'dist-base',
  settings: {
    SITE_FOLDER: 'dist-base',
    SITE_URL: 'https://shared-host.example',
    BASE_PATH: '/some/base/',
  },
};
