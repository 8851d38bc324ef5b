/** `npm run sizes`: what the built page loads. */

import { printSizes } from './lib/sizes.mjs';

await printSizes();
