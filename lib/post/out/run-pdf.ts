import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { inTransaction } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { recordAccesses } from "@/lib/events/access";
import { scansFolder } from "@/lib/post/store/folder";
import { readWhole } from "@/lib/post/store/read";
import { keys } from "@/lib/secrets";

/** The file of a run, with a row in the access log for each sag that has a letter in it. Null when there is none to see. */
export function readRunPdf(actor: Actor, number: number): Promise<Buffer | null> {
  if (!can(actor, "post:read")) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const run = await tx.printRun.findFirst({ where: { number, state: { in: ["ready", "sent"] } } });
    if (!run?.fileId || !run.sha256) return null;
    const where = { letters: { some: { key: { in: run.letterKeys } } }, ...visibleTo(actor) };
    const sager = await tx.sag.findMany({ where, select: { key: true } });
    await recordAccesses(
      tx,
      actor,
      sager.map(({ key }) => ({ action: "printed", sagKey: key })),
    );
    const folder = scansFolder(environment().dataDir);
    return readWhole({ folder, keys: keys(), id: run.fileId, sha256: run.sha256 });
  });
}
