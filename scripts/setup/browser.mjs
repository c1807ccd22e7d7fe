import fs from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";
import { attempt } from "./run.mjs";
import { SetupError, step } from "./say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Finds a browser that can start, gets one if there is none, and says in CHROMIUM_PATH where ("": Playwright's own). */
export async function ensureBrowser() {
  const given = process.env.CHROMIUM_PATH;
  const found = await firstThatStarts(given ? [given] : [...installed(), ""]);
  if (given && !found)
    throw new SetupError(`CHROMIUM_PATH er »${given}«, som ikke kan starte. Ret den, eller fjern den.`);
  process.env.CHROMIUM_PATH = found ?? (await step("Henter en browser til prøverne", getBrowser));
}

const MISSING =
  "Der er ingen browser til prøverne, og ingen kan hentes. " +
  "Installer Chromium eller Chrome, eller sæt CHROMIUM_PATH til den.";

function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, MAC].filter((file) => fs.existsSync(file));
}

async function getBrowser() {
  await downloadPlaywrights();
  const downloaded = await firstThatStarts([""]);
  if (downloaded !== undefined) return downloaded;
  await installFromDebian();
  const found = await firstThatStarts(installed());
  if (found) return found;
  throw new SetupError(MISSING);
}

function downloadPlaywrights() {
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000", ...process.env };
  return attempt(process.execPath, [cli, "install", "--only-shell", "chromium"], { env, timeoutMs: 300_000 });
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await attempt("apt-get", ["update"], { env });
  await attempt("apt-get", ["install", "-y", "chromium"], { env });
}

/**
 * That a file is there does not say that its libraries are.
 * @param {string[]} paths
 */
async function firstThatStarts(paths) {
  const { chromium } = await import("@playwright/test");
  for (const executablePath of paths) {
    try {
      const browser = await chromium.launch({ executablePath: executablePath || undefined });
      await browser.close();
      return executablePath;
    } catch {
      // The next one may do better.
    }
  }
}
