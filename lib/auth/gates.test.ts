import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Open to everybody, and why. */
const PUBLIC = new Set([
  "app/page.tsx", // offers to sign in
  "app/(public)/log-ind/page.tsx", // is the sign-in
  "app/(public)/log-ind/actions.ts", // sends a code to the board, and answers everybody alike
  "app/(public)/log-ind/kode/page.tsx", // takes the code
  "app/(public)/digitalfuldmagt/route.ts", // tells citizens what can be given
  "app/(public)/digitalfuldmagt.json/route.ts", // the same for machines
  "app/(public)/digitalfuldmagt/fragment/route.ts", // the same for other sites
  "app/(public)/was/route.ts", // the accessibility statement
  "app/api/auth/[...nextauth]/route.ts", // takes the sign-in
  "app/api/health/route.ts", // says that the process answers
  "app/api/ready/route.ts", // says that the database answers
]);

const GATE = /^\s*(?:const (?:signedIn|\{ actor \}) = )?await require(?:User|Permission)\(/;

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => path.posix.join("app", file.split(path.sep).join("/")))
  .filter((file) => /\.tsx?$/.test(file));
const doors = files.filter((file) => /\/(page|route)\.tsx?$/.test(`/${file}`) || isActions(file));

describe("every page, route handler and server action asks who is there first", () => {
  it("finds the doors of the product", () => {
    expect(doors.length).toBeGreaterThan(PUBLIC.size + 5);
    expect([...PUBLIC].filter((file) => !doors.includes(file))).toEqual([]);
  });

  it.each(doors.filter((file) => !PUBLIC.has(file)))("%s", (file) => {
    const bodies = exportedBodies(readFileSync(file, "utf8"));
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter((body) => !GATE.test(body))).toEqual([]);
  });
});

/** Whoever has a password that an administrator chose can do this, and nothing else. */
const EVEN_TEMPORARY = ["app/(all)/mig/actions.ts", "app/(all)/mig/adgangskode/page.tsx", "app/sign-out.ts"];

it("opens choosing a password and the way out, and nothing else, to a temporary password", () => {
  const open = files.filter((file) => readFileSync(file, "utf8").includes("evenTemporary"));
  expect(open.toSorted()).toEqual(EVEN_TEMPORARY);
  const actions = readFileSync("app/(all)/mig/actions.ts", "utf8");
  expect(actions.match(/evenTemporary: true/g)).toHaveLength(1);
});

function isActions(file: string): boolean {
  return readFileSync(file, "utf8").startsWith('"use server"');
}

/** The first line of each exported async function, but for the one that only makes a title. */
function exportedBodies(source: string): string[] {
  const exported = /export (?:default )?async function (\w+)\([\s\S]*?\)(?:: [^{]+)? \{\n(.*)/g;
  return [...source.matchAll(exported)]
    .filter(([, name]) => name !== "generateMetadata")
    .map(([, , firstLine]) => firstLine ?? "");
}
