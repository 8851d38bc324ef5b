/** `npm run package`: the npm package into pack/, as `npm publish` would send it. */

import { prepare } from './lib/prepare.mjs';
import { npmPackage } from './lib/npm-package.mjs';
import { holdSizes } from './lib/sizes.mjs';
import { main, step } from './lib/steps.mjs';

await main(async () => {
  await prepare();
  await step('npm package', npmPackage);
  await step('sizes', () => holdSizes('pack/dist'));
});
