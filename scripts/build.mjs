/** `npm run build`: the page into dist/, installing what is missing. */

import { page, prepare } from './lib/prepare.mjs';
import { holdSizes, printFiles } from './lib/sizes.mjs';
import { main, step } from './lib/steps.mjs';

await main(async () => {
  await prepare();
  await step('page', page);
  await printFiles();
  await step('sizes', () => holdSizes('dist'));
});
