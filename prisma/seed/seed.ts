import { inTransaction, type Tx } from "@/lib/db";
import { seedCatalogue } from "./catalogue";
import { seedDemoAuthority } from "./demo-authority";
import { seedDemoRollouts } from "./demo-rollout";
import { seedDemoUsers } from "./demo-users";
import { startRollouts } from "./start";

/**
 * The catalogue, and with `demo` also the invented users and history. Runs as the owner, all or nothing, and
 * changes nothing where there is nothing to add. `today` is a Copenhagen day.
 */
export function seed({ demo, today }: { demo: boolean; today: string }): Promise<string> {
  return inTransaction(async (tx) => {
    const before = await lastSeq(tx);
    await seedCatalogue(tx, { today });
    if (demo) await seedDemo(tx, today);
    await startRollouts(tx, { today });
    if ((await lastSeq(tx)) === before) return "Der er ikke noget nyt at lægge ind.";
    return demo ? "Kataloget og demodata er lagt ind." : "Kataloget er lagt ind.";
  });
}

async function lastSeq(tx: Tx): Promise<bigint | null> {
  return (await tx.event.aggregate({ _max: { seq: true } }))._max.seq;
}

/** In the order that later questions of "as known at" need: the users who tell, what they tell, what is new. */
async function seedDemo(tx: Tx, today: string) {
  const leads = await seedDemoUsers(tx, { today });
  await seedDemoRollouts(tx, leads);
  await seedDemoAuthority(tx);
}
