/** `npm run sizes`: what the built page and package load. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { printFiles, printWays } from './lib/sizes.mjs';

await printFiles();
await printWays('dist');
if (existsSync(join(root, 'pack'))) await printWays('pack/dist');
