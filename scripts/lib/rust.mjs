/** What Rust needs beyond rustup's own installation. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask, run, StepFailed } from './run.mjs';

const TARGET = 'wasm32-unknown-unknown';

/** The toolchain of rust-toolchain.toml with its wasm target. Says whether anything was missing. */
export async function rustForWasm() {
  const installed = await toolchain();
  const sysroot = ask('rustc', ['--print', 'sysroot']);
  if (sysroot === null) throw new StepFailed('rustc does not run');
  if (existsSync(join(sysroot, 'lib', 'rustlib', TARGET))) return installed;
  // rust-toolchain.toml names the target, but rustup may have been told not to install anything by itself.
  await run('rustup', ['target', 'add', TARGET]);
  return true;
}

/** rustfmt and clippy. */
export async function rustLinters() {
  const missing = ['rustfmt', 'clippy'].filter((name) => ask(name === 'clippy' ? 'cargo-clippy' : name, ['--version']) === null);
  if (missing.length === 0) return false;
  await run('rustup', ['component', 'add', ...missing]);
  return true;
}

async function toolchain() {
  if (ask('cargo', ['--version']) !== null) return false;
  if (ask('rustup', ['--version']) === null) throw new StepFailed('Rust is missing: install it from https://rustup.rs');
  await run('rustup', ['toolchain', 'install']);
  return true;
}
