import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { copyProject } from '../helpers/project-copy.ts';
import { multiplySteps } from './many-steps.ts';
import { measureBuild, measureSite } from './measure.ts';
import { toReport, type Measurement } from './report.ts';

const usualSizes = [17, 170, 1700];
const resultsFile = join(import.meta.dirname, 'results.md');

async function measure(steps: number): Promise<Measurement> {
  const copy = copyProject('project', true);
  try {
    multiplySteps(copy, steps);
    const cold = await measureBuild(copy);
    const warm = await measureBuild(copy);
    return { steps, cold, warm, site: measureSite(copy) };
  } finally {
    await copy.dispose();
  }
}

function toResults(measurements: Measurement[]): Promise<string> {
  const machine = `Node ${process.version} on ${process.platform}, ${String(availableParallelism())} cores`;
  return format(
    `# What a step costs

Written by \`npm run bench\`: copies of the site, with steps made from the real ones, each built twice.
Cold is the first build of a copy, warm the second, for which share cards and fonts are kept. A ratio
holds the cost of one step against the same with 170 steps; with few, the start of the build weighs
more. The whole article and the lists, which are in “the rest”, grow with what they show.

Measured with ${machine}, each figure once.

${toReport(measurements)}
`,
    { parser: 'markdown', printWidth: 100 },
  );
}

const asked = process.argv.slice(2).map(Number);
const measurements: Measurement[] = [];
for (const steps of asked.length > 0 ? asked : usualSizes) {
  console.log(`Building ${String(steps)} steps, twice …`);
  try {
    measurements.push(await measure(steps));
  } catch (error) {
    console.error(`${String(steps)} steps were not built. ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
if (measurements.length > 0) {
  const results = await toResults(measurements);
  writeFileSync(resultsFile, results);
  console.log(results);
}
