import { glob } from 'node:fs/promises';
import { siteAddress, type SiteAddress } from '../src/build/site-address.ts';
import { adviceFor, runAstro, toAstroMessage } from './astro.ts';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

/** Whether the site was built, and what to tell about it. */
interface Build {
  succeeded: boolean;
  message: string;
}

/** Where the site will be read, or why the settings do not tell. */
function getSiteAddress(settings: Record<string, string>): SiteAddress | Error {
  try {
    return siteAddress({ ...process.env, ...settings });
  } catch (error) {
    return error as Error;
  }
}

/** Builds the site, into `dist/` unless a variant says otherwise. */
export async function buildSite({ folder, settings } = defaultBuild): Promise<Build> {
  const address = getSiteAddress(settings);
  if (address instanceof Error) {
    return { succeeded: false, message: `The site was not built. ${address.message}` };
  }
  const { exitCode, output } = await runAstro('build', ['--outDir', folder], settings);
  if (exitCode === 0) {
    const pages = await Array.fromAsync(glob(`${folder}/**/*.html`, { cwd: projectFolder }));
    const lines = [`Built ${String(pages.length)} pages in ${folder}/.`];
    if (!address.siteUrl) {
      lines.push(
        'Nothing says where it will be read, which feed, sitemap and share cards need. To publish it, build with SITE_URL=https://your.address.',
      );
    } else if (address.basePath === '/' && !process.env.SECURITY_CONTACT) {
      lines.push(
        'Nothing says whom to tell about a security issue, so there is no security.txt. To have one, build with SECURITY_CONTACT=mailto:you@your.address.',
      );
    }
    return { succeeded: true, message: lines.join('\n') };
  }
  const said = toAstroMessage(output);
  const message = ['The site was not built. Astro says:', '', said, '', adviceFor(said)].join('\n');
  return { succeeded: false, message };
}

/** Builds the site and says how it went; a failure makes this process end with an error. */
export async function buildAndReport(): Promise<boolean> {
  const { succeeded, message } = await buildSite();
  if (succeeded) {
    console.log(message);
  } else {
    console.error(message);
    process.exitCode = 1;
  }
  return succeeded;
}

if (import.meta.main) await buildAndReport();
