import fs from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";
import { attempt } from "./run.mjs";
import { SetupError, step } from "./say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Finds a browser that can start, gets one if there is none, and says in CHROMIUM_PATH where ("": Playwright's own). */
export async function ensureBrowser() {
  const found =
    (await firstThatStarts(candidates())) ?? (await step("Henter en browser til prøverne", getBrowser));
  if (found === undefined) throw new SetupError(MISSING);
  process.env.CHROMIUM_PATH = found;
}

const MISSING =
  "Der er ingen browser til prøverne, og ingen kan hentes. " +
  "Installer Chromium eller Chrome, eller sæt CHROMIUM_PATH til den.";

/** One that somebody has pointed out is the only one tried. */
function candidates() {
  const given = process.env.CHROMIUM_PATH;
  return given ? [given] : [...installed(), ""];
}

function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, MAC].filter((file) => fs.existsSync(file));
}

async function getBrowser() {
  if (process.env.CHROMIUM_PATH)
    throw new SetupError(`CHROMIUM_PATH er »${process.env.CHROMIUM_PATH}«, som ikke kan starte.`);
  await downloadPlaywrights();
  const downloaded = await firstThatStarts([""]);
  if (downloaded !== undefined) return downloaded;
  await installFromDebian();
  return firstThatStarts(installed());
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
