/** `npm run dev`: Vite's own server, which follows changes of www/; run `cargo xtask wasm` after a change of the core. */

import { prepare } from './lib/prepare.mjs';
import { runModule } from './lib/run.mjs';
import { main } from './lib/steps.mjs';

await main(async () => {
  await prepare();
  await runModule('vite/bin/vite.js', []);
});
