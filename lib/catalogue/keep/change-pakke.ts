import { type Actor, can } from "@/lib/auth/permissions";
import { changesOf } from "@/lib/catalogue/keep/change-type";
import { type PakkeFields, readKeptType } from "@/lib/catalogue/keep/kept-type";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { changeFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type PakkeChange = {
  slug: string;
  pakkeId: string;
  fields: PakkeFields;
  /** the day from which it is so */
  from: IsoDate;
  /** the day that the form showed */
  shownOn: IsoDate;
  /** the event it was shown with */
  seen: bigint;
};

/** What a pakke is called at the national solution, and where it is opened. As for a type: only what differs. */
export async function changePakke(
  actor: Actor,
  { slug, pakkeId, fields, from, shownOn, seen }: PakkeChange,
  now: Date,
): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = (await readKeptType(tx, slug, shownOn))?.pakker.find(({ id }) => id === pakkeId);
    if (!before) return { ok: false, refusal: "not_found" };
    if (before.seq !== seen) return { ok: false, refusal: "changed_meanwhile" };
    const change = changesOf<PakkeFields>(before, fields);
    if (Object.keys(change).length === 0) return { ok: false, refusal: "nothing_changed" };
    const rows = await tx.fuldmagtspakkeRow.findMany({ where: { pakkeId, replacedSeq: null } });
    if (rows.every(({ validFrom }) => fromDbDate(validFrom) > from))
      return { ok: false, refusal: "before_it_began" };
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "fuldmagtspakke", act: "changed", from },
    });
    await changeFrom(
      rows,
      { day: from, change },
      {
        replace: (where) => tx.fuldmagtspakkeRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
        write: ({ id: _, ...row }) => tx.fuldmagtspakkeRow.create({ data: { ...row, recordedSeq } }),
      },
    );
    return { ok: true };
  });
}
