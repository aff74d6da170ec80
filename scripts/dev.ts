import { dev } from 'astro';
import { astroEnvironment, reportServerError } from './astro.ts';
import { loopback } from './server.ts';
import { projectFolder } from './run.ts';

// Asked here and not on its command line, Astro stays in this terminal whoever runs it.
Object.assign(process.env, astroEnvironment);
try {
  await dev({ root: projectFolder, server: { host: loopback } });
} catch (error) {
  reportServerError(error);
}
