import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const resolve = { alias: { "@": root } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["{lib,components,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          // Papers are made in some of them, and a machine that others use too takes its time.
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: ["{lib,scripts,tests}/**/*.db.test.ts"],
          globalSetup: ["./tests/global-setup.ts"],
          setupFiles: ["./tests/each-file.ts"],
          // A process per file: each has its own database in its environment.
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
