import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/lib/chromium.mjs';

const port = Number(process.env.RASID_TEST_PORT ?? 4318);

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  // A test that passes at the second try hides a fault.
  retries: 0,
  workers: 2,
  // Only a hang should end a test: the machine may be busy.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags },
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
