/** A browser for tests and benchmarks: one that is installed, else Debian's package, else the test tool's own download. */

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runModule, StepFailed } from './run.mjs';

/**
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox'} name as the test tool calls it
 * @property {string} variable of the environment: names a program that is not found by itself
 * @property {readonly string[]} programs what it is called in PATH
 * @property {string} debian the package
 */

/**
 * The program's path, null where there is none yet.
 * @param {Browser} browser
 */
export async function find({ name, variable, programs }) {
  const named = process.env[variable];
  if (named) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const program of programs) {
      if (existsSync(join(folder, program))) return join(folder, program);
    }
  }
  return ownPath(name);
}

/**
 * The same; throws where there is none.
 * @param {Browser} browser
 */
export async function need(browser) {
  const found = await find(browser);
  if (found === null) throw new StepFailed(`no ${browser.debian}: \`npm test\` installs one, or name yours in ${browser.variable}`);
  return found;
}

/**
 * Installs one where none is found. Says whether it did.
 * @param {Browser} browser
 */
export async function install(browser) {
  if ((await find(browser)) !== null) return false;
  if (isDebian() && process.getuid?.() === 0) {
    try {
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser.debian], { DEBIAN_FRONTEND: 'noninteractive' });
      return true;
    } catch (error) {
      console.error(`  ${error instanceof Error ? error.message : error}; trying the test tool's own`);
    }
  }
  await runModule('playwright-core/cli.js', ['install', browser.name]);
  return true;
}

/**
 * What the test tool has downloaded, null for nothing.
 * @param {Browser['name']} name
 */
export async function ownPath(name) {
  const playwright = await import('playwright-core');
  const own = playwright[name].executablePath();
  return existsSync(own) ? own : null;
}

/** Not its descendants: Ubuntu's packages of those names are another thing. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
