import { afterAll } from "vitest";
import { cloneDatabase } from "./database";

// Before the test file's own imports, so that whatever reads the environment finds this file's own database.
const clone = await cloneDatabase("template_demo");
Object.assign(process.env, {
  DATABASE_URL: clone.ownerUrl,
  APP_DATABASE_URL: clone.appUrl,
  REPORT_DATABASE_URL: clone.reportUrl,
  KEY_FILE: clone.keyFile,
  DATA_DIR: clone.dataDir,
  FJERNPRINT_DIR: clone.remotePrintDir,
  DEMO: "1",
});

afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  await disconnect();
  await clone.drop();
});
