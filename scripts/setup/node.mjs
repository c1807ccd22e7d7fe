import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { onStopSignals } from "./cleanup.mjs";
import { npm } from "./npm.mjs";
import { inProject } from "./project.mjs";
import { SetupError, say, step } from "./say.mjs";

const OWN_MAJOR = 24;
const OWN_BIN = inProject(".runtime", "node_modules", packageName(), "bin");

/**
 * Where the host's Node is too old, this command is run again by the project's own.
 * @param {{ install: boolean }} options
 * @returns {Promise<boolean>} whether another Node has taken over
 */
export async function ensureNode({ install }) {
  const oldest = oldestAllowed();
  if (isAtLeast(process.versions.node, oldest)) return false;
  const node = path.join(OWN_BIN, process.platform === "win32" ? "node.exe" : "node");
  if (!fs.existsSync(node)) {
    if (!install) throw new SetupError(tooOld(oldest));
    say(`Node ${process.versions.node} er for gammel; programmet skal bruge ${oldest} eller nyere.`);
    await step(`Henter Node ${OWN_MAJOR} til mappen .runtime`, installNode);
  }
  await takeOver(node);
  return true;
}

/**
 * @param {string} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
  const want = numbers(oldest);
  const have = numbers(version);
  const first = want.findIndex((number, part) => have[part] !== number);
  return first === -1 || (have[first] ?? 0) > (want[first] ?? 0);
}

/** @param {string} version */
function numbers(version) {
  return version.split(".").map(Number);
}

function oldestAllowed() {
  const { engines } = JSON.parse(fs.readFileSync(inProject("package.json"), "utf8"));
  return engines.node.replace(/^>=\s*/, "");
}

/** The package `node` fetches this one in an install script, and install scripts are off here. */
function packageName() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${platform}-${process.arch}`;
}

async function installNode() {
  const folder = inProject(".runtime");
  fs.mkdirSync(folder, { recursive: true });
  await npm(["install", "--prefix", folder, "--no-audit", "--no-fund", `${packageName()}@${OWN_MAJOR}`]);
}

/** @param {string} oldest */
function tooOld(oldest) {
  return (
    `Node ${process.versions.node} er for gammel. Installer Node ${oldest} eller nyere, ` +
    "eller kør »npm run build« her først; den henter en ny Node til mappen .runtime."
  );
}

/** @param {string} node */
async function takeOver(node) {
  const PATH = `${OWN_BIN}${path.delimiter}${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH, FULDMAGT_NODE: node };
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env });
  onStopSignals((signal) => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
