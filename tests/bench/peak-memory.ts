import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

// Loaded into every Node process of a build; each leaves a file with the most memory it ever had.
const folder = process.env.PEAK_MEMORY_FOLDER;
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
  });
}
