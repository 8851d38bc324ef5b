/**
 * Everything between a fresh checkout and a built page. Nothing here may need a package: it runs before they are there.
 * Each step says whether it had anything to do.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run, runModule, StepFailed } from './run.mjs';
import { rustForWasm } from './rust.mjs';
import { hashOf, unlessMade } from './stamps.mjs';
import { step } from './steps.mjs';

/** The tools, the packages, the core as WebAssembly. */
export async function prepare() {
  checkNode();
  await step('Rust for WebAssembly', rustForWasm);
  await step('packages', packages);
  // Cargo knows best what is up to date.
  await step('core for the browser', () => run('cargo', ['xtask', 'wasm']));
}

/** The page in dist/, where its inputs have changed. */
export function page() {
  return unlessMade('page', {
    inputs: ['www', 'seeds', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'scripts/lib/csp.mjs', 'scripts/lib/glue.mjs', 'scripts/lib/integrity.mjs', 'scripts/lib/snippets.mjs'],
    outputs: ['dist'],
    make: () => runModule('vite/bin/vite.js', ['build']),
  });
}

async function packages() {
  // It lies in node_modules so that it goes with them.
  const stamp = join(root, 'node_modules', '.made-from');
  const lock = `${hashOf(['package-lock.json', '.npmrc'])} ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return false;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  await (npm === undefined ? run('npm', args) : run(process.execPath, [npm, ...args]));
  writeFileSync(stamp, lock);
  return true;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new StepFailed(`Node ${process.versions.node} is too old or unsupported: 20.19, 22.12 or later is needed`);
}
