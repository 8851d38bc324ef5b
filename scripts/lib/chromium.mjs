/** A headless Chromium: one that is installed, else Debian's package, else the test tool's own download. */

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runModule, StepFailed } from './run.mjs';

/** Quiet, and able to run as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program's path, null where there is none yet. `CHROMIUM` names one that is not found by itself. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** The same; throws where there is none. */
export async function chromiumPath() {
  const found = await findChromium();
  if (found === null) throw new StepFailed('no Chromium: `npm test` installs one, or name yours in CHROMIUM');
  return found;
}

/** Installs one where none is found. Says whether it did. */
export async function installChromium() {
  if ((await findChromium()) !== null) return false;
  if (isDebian() && process.getuid?.() === 0) {
    try {
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
      return true;
    } catch (error) {
      console.error(`  ${error instanceof Error ? error.message : error}; trying the test tool's own`);
    }
  }
  await runModule('playwright-core/cli.js', ['install', 'chromium']);
  return true;
}

/** Not its descendants: Ubuntu's package of that name is another thing. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
