import { defineConfig } from "@playwright/test";

// For networks where the outside cannot be reached: the browser is not to try.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: false,
  workers: 2,
  // A machine that others use too can starve a browser; the second try is printed as "flaky".
  retries: process.env.CI ? 1 : 0,
  // Generous, for a machine that others use too: what is well waits no longer than it must.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: "test-results",
  // What is kept to compare with is read by people: plain text, the same on every machine.
  snapshotPathTemplate: "{testDir}/{testFileDir}/{arg}{ext}",
  reporter: "list",
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    screenshot: "only-on-failure",
    // The global setup has found one that can start; unset means Playwright's own.
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: QUIET },
  },
});
