import fs from "node:fs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const STAMP = inProject(".next", "fuldmagt-built");
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "scripts/fonts",
  "styles",
  "public",
  "proxy.ts",
];
const SETTINGS = ["next.config.mjs", "postcss.config.mjs", "instrumentation.ts", "package-lock.json"];

export const nextCommand = inProject("node_modules", "next", "dist", "bin", "next");

/** The production build is the project folder itself with `.next` in it; nothing is copied elsewhere. */
export async function buildIfChanged() {
  const hash = hashOf([...SOURCES, ...SETTINGS]);
  if (hasBuild() && isStamped(STAMP, hash)) return;
  await step("Bygger programmet til drift (et halvt minut)", build);
  writeStamp(STAMP, hash);
}

async function build() {
  // What it is made with comes with the packages, which may have been fetched since this file was read.
  const { makeFonts } = await import("../fonts/make.mjs");
  await makeFonts();
  await run(process.execPath, [nextCommand, "build"], { env: buildEnvironment() });
}

export function hasBuild() {
  return fs.existsSync(inProject(".next", "BUILD_ID"));
}

/** A build needs no database, and must not carry one with it. */
function buildEnvironment() {
  return {
    ...process.env,
    NODE_ENV: /** @type {const} */ ("production"),
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    APP_DATABASE_URL: "",
    REPORT_DATABASE_URL: "",
  };
}
