import fs from "node:fs";
import path from "node:path";
import { nextCommand } from "../setup/next-build.mjs";
import { inProject } from "../setup/project.mjs";
import { attempt } from "../setup/run.mjs";
import { countCheck, countTests, readPlaywright, readVitest } from "./counts.mjs";

/** @typedef {{ name: string, run: () => Promise<import("./counts.mjs").Count> }} Part */

const CODE = ["app", "components", "lib", "scripts", "tests", "e2e", "proxy.ts", "instrumentation.ts"];

/** The parts that need neither a database nor a build. @type {Part[]} */
export const FAST_PARTS = [
  { name: "Format og lint", run: () => check("@biomejs/biome/bin/biome", ["check", "."]) },
  { name: "Typer", run: checkTypes },
  { name: "Importzoner", run: checkZones },
  { name: "Genererede dokumenter", run: checkDocuments },
  { name: "Enhedsprøver", run: () => vitest("unit") },
];

/** @param {string} project @returns {Promise<import("./counts.mjs").Count>} */
export async function vitest(project) {
  const report = freshReport(`${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await tool("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
  return countTests(readVitest(report), code);
}

export async function playwright() {
  const report = freshReport("browser.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await tool("@playwright/test/cli.js", ["test", "--reporter=list,json"], env);
  return countTests(readPlaywright(report), code);
}

/** Next writes the types of the routes, and those of style sheets and pictures, that the code is checked against. */
async function checkTypes() {
  const { code, output } = await attempt(process.execPath, [nextCommand, "typegen"]);
  if (code !== 0) console.error(output);
  return check("typescript/bin/tsc", ["--noEmit"]);
}

function checkZones() {
  const config = inProject(".dependency-cruiser.mjs");
  const folders = CODE.filter((name) => fs.existsSync(inProject(name)));
  return check("dependency-cruiser/bin/dependency-cruiser.mjs", ["--config", config, ...folders]);
}

async function checkDocuments() {
  const script = inProject("scripts", "docs.ts");
  const { code } = await attempt(process.execPath, ["--import", "tsx", script, "--check"], { show: true });
  return countCheck(code);
}

/**
 * @param {string} bin
 * @param {string[]} args
 */
async function check(bin, args) {
  return countCheck(await tool(bin, args));
}

/**
 * @param {string} bin below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function tool(bin, args, env = {}) {
  const command = [inProject("node_modules", ...bin.split("/")), ...args];
  const options = { show: true, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } };
  return (await attempt(process.execPath, command, options)).code;
}

/** @param {string} name */
function freshReport(name) {
  const report = inProject(".cache", name);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  return report;
}
