import { defineConfig } from "@playwright/test";
import tests from "../../playwright.config";

/** The pictures are taken by the same program and browser as the tests, one after another. */
export default defineConfig({
  ...tests,
  testDir: ".",
  testMatch: "*.picture.ts",
  globalSetup: "../global-setup.ts",
  outputDir: "../../.cache/pictures",
  workers: 1,
  retries: 0,
  use: { ...tests.use, viewport: { width: 1440, height: 900 }, screenshot: "off" },
});
