import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { maskCpr, wholeCpr } from "@/lib/person/cpr";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import type { Party } from "@/lib/sag/persons";
import { findSag, type SagRow } from "@/lib/sag/read";
import { rolesShown } from "@/lib/sag/reveal";
import { type CopyFuldmagt, type CopyGroup, type CopyParty, copyGroups } from "@/lib/sag/sitting/copy-lines";
import { titleOf } from "@/lib/sag/topic-rows";

export type CopyView = { groups: CopyGroup[]; showsNumbers: boolean };

/** The copy view of a sag. `shown` is the log row that gives leave to show whole numbers; without it they are masked. */
export function readCopyView(
  actor: Actor,
  { sagsnummer, shown }: { sagsnummer: string; shown: string | undefined },
  now: Date,
): Promise<CopyView | null> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) return null;
    const roles = await rolesShown(tx, actor, { sagKey: sag.key, id: shown, now });
    const parties = partiesOf(sag);
    const party = (role: Party["role"]) => copyParty(parties[role], roles.includes(role));
    const groups = copyGroups({
      fuldmagtsgiver: party("fuldmagtsgiver"),
      fuldmagtshaver: party("fuldmagtshaver"),
      fuldmagter: await fuldmagterOf(tx, sag, today),
      from: sag.periodFrom ? fromDbDate(sag.periodFrom) : today,
      to: fromDbDate(sag.periodTo),
    });
    return { groups, showsNumbers: roles.length > 0 };
  });
}

function copyParty({ name, cpr, cvr, address, protectedAddress }: Party, isShown: boolean): CopyParty {
  const whole = cpr && isShown ? wholeCpr(cpr) : null;
  return { name, cpr: whole, cprMasked: cpr && maskCpr(cpr), cvr, address, protectedAddress };
}

/** Each pakke with the privilegienavn that it has today. What was taken back is not to be entered again. */
async function fuldmagterOf(tx: Tx, sag: SagRow, today: IsoDate): Promise<CopyFuldmagt[]> {
  const fuldmagter = sag.fuldmagter.filter(({ fate }) => fate !== "revoked");
  const pakkeId = { in: fuldmagter.map((fuldmagt) => fuldmagt.pakkeId) };
  const rows = await tx.fuldmagtspakkeRow.findMany({ where: { ...validOn(today), pakkeId } });
  return fuldmagter.map(({ id, pakkeId: own, pakke }) => ({
    id,
    title: titleOf(pakke),
    kind: pakke.kind,
    channel: pakke.channel,
    privilegienavn: rows.find((row) => row.pakkeId === own)?.privilegienavn ?? null,
  }));
}
