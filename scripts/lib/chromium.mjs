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
  // It asks its maker what the fields of a page are for, whatever the page says; a test of what the page asks for must not hear that.
  '--autofill-server-url=http://127.0.0.1:9/',
];

export const chromiumPath = () => need(CHROMIUM);
export const installChromium = () => install(CHROMIUM);
