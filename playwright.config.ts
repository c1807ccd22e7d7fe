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
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  outputDir: "test-results",
  reporter: "list",
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    // The global setup has found one that can start; unset means Playwright's own.
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: QUIET },
  },
});
