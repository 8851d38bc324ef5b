/** `npm test`: installs what is missing, then everything that holds the project to its word. The first failure ends it. */

import { createServer } from 'node:http';
import { installChromium } from './lib/chromium.mjs';
import { installFirefox } from './lib/firefox.mjs';
import { npmPackage } from './lib/npm-package.mjs';
import { page, prepare } from './lib/prepare.mjs';
import { run, runModule } from './lib/run.mjs';
import { rustLinters } from './lib/rust.mjs';
import { holdSizes, printFiles } from './lib/sizes.mjs';
import { main, step } from './lib/steps.mjs';

// One profile for all that is compiled here, so that nothing is compiled twice.
const PROFILE = ['--profile', 'xtask'];
const WASM = ['--target', 'wasm32-unknown-unknown', '--package', 'rasid'];
const DENY_WARNINGS = ['--', '-D', 'warnings'];

/** @param {readonly string[]} args */
const cargo = (...args) => run('cargo', args);

await main(async () => {
  const start = performance.now();
  await prepare();
  await step('Rust linters', rustLinters);
  await step('Chromium', installChromium);
  await step('Firefox', installFirefox);

  await step('rustfmt', () => cargo('fmt', '--all', '--check'));
  await step('clippy', () => cargo('clippy', '--quiet', ...PROFILE, '--workspace', '--all-targets', ...DENY_WARNINGS));
  await step('clippy for wasm', () => cargo('clippy', '--quiet', ...PROFILE, ...WASM, '--lib', '--test', 'wasm', ...DENY_WARNINGS));
  await step('oxlint', () => runModule('oxlint/bin/oxlint', ['--deny-warnings']));
  await step('tsc', () => runModule('typescript/bin/tsc', ['--noEmit']));

  await step('types match the core', () => cargo('xtask', 'types', '--check'));
  await step('Rust tests', () => cargo('test', '--quiet', ...PROFILE, '--workspace'));
  // The runner does not know --quiet.
  await step('boundary in Node', () => cargo('test', ...PROFILE, ...WASM, '--test', 'wasm'));

  await step('page', page);
  await step('npm package', npmPackage);
  await step('sizes', () => holdSizes('dist', 'pack/dist'));
  await step('page and package, alone and end to end in Chromium and Firefox', async () => {
    const port = await freePort();
    await runModule('@playwright/test/cli.js', ['test'], { RASID_TEST_PORT: String(port) });
  });
  await printFiles();
  console.log(`\n✔ everything passed in ${((performance.now() - start) / 1000).toFixed(0)} s`);
});

/** @returns {Promise<number>} a port that nobody listens on now */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
