import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/lib/chromium.mjs';
import { firefoxLaunch } from './scripts/lib/firefox.mjs';

const port = Number(process.env.RASID_TEST_PORT ?? 4318);

export default defineConfig({
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  // A test that passes at the second try hides a fault.
  retries: 0,
  workers: 2,
  // Only a hang should end a test: the machine may be busy.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  // Traces would double the time; `--trace on` makes them for a test that fails.
  // Only the tests of the service worker have one: it would fetch the whole page once more for every test.
  use: { baseURL: `http://127.0.0.1:${port}/`, serviceWorkers: 'block' },
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    {
      name: 'chromium',
      testDir: 'tests/e2e',
      use: { browserName: 'chromium', launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags } },
    },
    {
      name: 'firefox',
      testDir: 'tests/e2e',
      // What another browser cannot make different, and what this one's driver cannot do; each says why.
      grepInvert: /@chromium/,
      use: { browserName: 'firefox', launchOptions: await firefoxLaunch() },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
