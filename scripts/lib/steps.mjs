/** Prints each step with the time it took; the first one that fails ends the script with its exit code. */

import { StepFailed } from './run.mjs';

/**
 * @param {string} name
 * @param {() => void | boolean | Promise<void | boolean>} work gives false when there was nothing to do
 */
export async function step(name, work) {
  console.log(`\n▸ ${name}`);
  const start = performance.now();
  const done = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(done === false ? `  ${name}: up to date (${seconds} s)` : `  ${name}: ${seconds} s`);
}

/** @param {() => Promise<void>} script */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`\n✘ ${error.message}`);
    process.exit(error.status);
  }
}
