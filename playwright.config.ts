import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/lib/chromium.mjs';
import { firefoxLaunch } from './scripts/lib/firefox.mjs';

const port = Number(process.env.RASID_TEST_PORT ?? 4318);

const chromium = { browserName: 'chromium', launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags } } as const;
const firefox = { browserName: 'firefox', launchOptions: await firefoxLaunch() } as const;

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
    { name: 'chromium', testDir: 'tests/e2e', use: chromium },
    {
      name: 'firefox',
      testDir: 'tests/e2e',
      // What another browser cannot make different, and what this one's driver cannot do; each says why.
      grepInvert: /@chromium/,
      use: firefox,
    },
    // The npm package, in projects that the first of these makes.
    { name: 'package-hosts', testDir: 'tests/package', testMatch: 'hosts.setup.ts' },
    { name: 'package', testDir: 'tests/package', testMatch: /(node|types)\.spec\.ts/, dependencies: ['package-hosts'] },
    { name: 'package-chromium', testDir: 'tests/package', testMatch: /pages\.spec\.ts/, dependencies: ['package-hosts'], use: chromium },
    { name: 'package-firefox', testDir: 'tests/package', testMatch: /pages\.spec\.ts/, dependencies: ['package-hosts'], use: firefox },
  ],
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
