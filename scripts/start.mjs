/** `npm start`: builds what has changed and serves the page until it is interrupted. */

import { join } from 'node:path';
import { page, prepare } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { StepFailed } from './lib/run.mjs';
import { printFiles } from './lib/sizes.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { main, step } from './lib/steps.mjs';

await main(async () => {
  await prepare();
  await step('page', page);
  // A port that was asked for is the only one that will do.
  const asked = process.env.PORT;
  const { url } = await serveFolder(join(root, 'dist'), { port: Number(asked ?? 4173), orNext: asked === undefined }).catch(
    (/** @type {Error} */ error) => {
      throw new StepFailed(`the page cannot be served: ${error.message}`);
    },
  );
  console.log(`\nRasid (راصد) is at ${url}\n`);
  // Measuring a new module takes seconds; the page need not wait for that.
  await printFiles();
});
