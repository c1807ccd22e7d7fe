import fs from "node:fs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

const CLIENT = inProject("generated", "prisma");
const STAMP = inProject("generated", ".schema");

export async function generatePrismaClient() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (fs.existsSync(CLIENT) && isStamped(STAMP, hash)) return;
  await step("Laver databaseklienten ud fra prisma/schema.prisma", () =>
    run(process.execPath, [inProject("node_modules", "prisma", "build", "index.js"), "generate"], {
      env: prismaEnvironment(),
    }),
  );
  writeStamp(STAMP, hash);
}

/**
 * Prisma's command line downloads a schema engine even for `generate`, which never runs it. Any existing file
 * keeps it from the network; who has a real engine may point at that.
 */
function prismaEnvironment() {
  return { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", ...process.env };
}
