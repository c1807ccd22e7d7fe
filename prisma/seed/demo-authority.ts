import { createHash } from "node:crypto";
import { SYSTEM } from "@/lib/auth/permissions";
import { fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { CATALOGUE } from "./catalogue";
import { times } from "./rows";

const SLUG = "hjemmesygepleje";
const MOVE = { type: SLUG, authority: "region", from: "2027-01-01", until: "2026-12-31", told: "2026-11-02" };

/**
 * One demo row of the health reform: hjemmesygepleje goes to the region on 1 January 2027. Which tasks move is not
 * settled, so nothing but the demo says so. The row without an end is replaced by one that ends, and not changed,
 * so that an older picture still shows what was known then.
 */
export async function seedDemoAuthority(tx: Tx): Promise<void> {
  const known = await tx.fuldmagtstypeResponsibility.findMany({ where: { slug: SLUG, replacedSeq: null } });
  const open = known[0];
  if (!open || known.length > 1 || open.validTo !== null || open.authority !== "municipality") return;
  const sha256 = createHash("sha256").update(JSON.stringify(MOVE)).digest("hex");
  const fact = { type: "catalogue.recorded", origin: "demo", sha256 } as const;
  const seq = await recordEvent(tx, {
    subject: CATALOGUE,
    occurredOn: MOVE.told,
    actor: SYSTEM.key,
    fact,
  });
  const { id, forvaltningSlug, validFrom } = open;
  await tx.fuldmagtstypeResponsibility.update({ where: { id }, data: { replacedSeq: seq } });
  const until = times(seq, fromDbDate(validFrom), MOVE.until);
  const after = times(seq, MOVE.from);
  await tx.fuldmagtstypeResponsibility.createMany({
    data: [
      { slug: SLUG, forvaltningSlug, authority: "municipality", ...until },
      { slug: SLUG, forvaltningSlug: null, authority: "region", ...after },
    ],
  });
}
