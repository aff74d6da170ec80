import { buildAndReport } from './build.ts';
import { serveSite } from './serve.ts';

if (await buildAndReport()) await serveSite();
