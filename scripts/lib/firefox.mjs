/** A headless Firefox: the release that people use, driven by WebDriver BiDi. The test tool's own is a patched one, driven in its own way. */

import { install, need, ownPath } from './browsers.mjs';

/** @type {import('./browsers.mjs').Browser} */
const FIREFOX = { name: 'firefox', variable: 'FIREFOX', programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' };

export const installFirefox = () => install(FIREFOX);

/** How the test tool starts it. */
export async function firefoxLaunch() {
  const executablePath = await need(FIREFOX);
  return executablePath === (await ownPath('firefox')) ? { executablePath } : { executablePath, channel: 'moz-firefox' };
}
