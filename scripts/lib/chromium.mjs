/** A headless Chromium. */

import { install, need } from './browsers.mjs';

/** @type {import('./browsers.mjs').Browser} */
const CHROMIUM = {
  name: 'chromium',
  variable: 'CHROMIUM',
  programs: ['chromium', 'chromium-browser', 'google-chrome'],
  debian: 'chromium',
};

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

export const chromiumPath = () => need(CHROMIUM);
export const installChromium = () => install(CHROMIUM);
