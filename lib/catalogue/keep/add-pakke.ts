import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { readKeptType } from "@/lib/catalogue/keep/kept-type";
import { placePakke } from "@/lib/catalogue/keep/place-pakke";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";

export type PakkeAdded = {
  slug: string;
  pakke: PakkeKind;
  /** it begins as an idea by itself; else it goes with the rollout that is most like it */
  apart: boolean;
  /** today, or a day that has been */
  from: IsoDate;
};

/** One thing more that a citizen can give of a type. */
export async function addPakke(
  actor: Actor,
  { slug, pakke, apart, from }: PakkeAdded,
  now: Date,
): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const type = await readKeptType(tx, slug, from);
    if (!type) {
      const isThere = await tx.fuldmagtstype.count({ where: { slug } });
      return { ok: false, refusal: isThere > 0 ? "before_it_began" : "not_found" };
    }
    const there = await tx.fuldmagtspakke.findFirst({ where: { typeSlug: slug, ...pakke } });
    if (there) return { ok: false, refusal: "already_there" };
    if (type.retired) return { ok: false, refusal: "over" };
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "fuldmagtspakke", act: "added", from },
    });
    const id = randomUUID();
    await tx.fuldmagtspakke.create({ data: { id, typeSlug: slug, ...pakke } });
    const dated = { validFrom: toDbDate(from), recordedSeq };
    await tx.fuldmagtspakkeRow.create({ data: { pakkeId: id, source: "found", ...dated } });
    await placePakke(tx, actor, { slug, from, recordedSeq, pakke: { id, ...pakke }, apart });
    return { ok: true };
  });
}
