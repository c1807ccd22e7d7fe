import path from "node:path";
import { run } from "./run.mjs";

/**
 * The npm that started us, or else the one on PATH. Its environment is cleaned of what the outer npm set.
 * @param {string[]} args
 */
export async function npm(args) {
  const outer = process.env.npm_execpath ?? "";
  const env = { ...process.env };
  for (const name of Object.keys(env).filter(isOfOuterNpm)) delete env[name];
  if (path.basename(outer) === "npm-cli.js") return run(process.execPath, [outer, ...args], { env });
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, { env });
}

/** @param {string} name */
function isOfOuterNpm(name) {
  return /^npm_(lifecycle|package|config_(local_prefix|prefix|noproxy))/.test(name) || name === "INIT_CWD";
}
