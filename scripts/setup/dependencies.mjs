import fs from "node:fs";
import { npm } from "./npm.mjs";
import { inProject } from "./project.mjs";
import { step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const INSTALLED = "node_modules/.package-lock.json";
const STAMP = inProject("node_modules", ".fuldmagt-installed");

/** `npm install` and not `npm ci`: a registry that lacks some platforms' builds makes `ci` refuse the lock file. */
export async function installDependencies() {
  if (isStamped(STAMP, wanted()) && hasEveryPackage()) return;
  await step("Henter de pakker, programmet bygger på (første gang et minut eller to)", () =>
    npm(["install", "--no-save", "--no-audit", "--no-fund"]),
  );
  writeStamp(STAMP, wanted());
}

/** npm writes INSTALLED anew whenever it changes the folder, so the stamp falls then too. */
function wanted() {
  return hashOf(["package-lock.json", ".npmrc", INSTALLED]);
}

function hasEveryPackage() {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(inProject("package.json"), "utf8"));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.every((name) => fs.existsSync(inProject("node_modules", name, "package.json")));
}
