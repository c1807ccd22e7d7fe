import { type Actor, can } from "@/lib/auth/permissions";
import { changeAnswer, changeRow } from "@/lib/catalogue/keep/change-type";
import { readKeptType } from "@/lib/catalogue/keep/kept-type";
import { isPlacedFrom } from "@/lib/catalogue/keep/noun/there";
import { placePakke, startRollout } from "@/lib/catalogue/keep/place-pakke";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type Turn = {
  slug: string;
  /** the forvaltning that gets the task; null when the type becomes national */
  forvaltningSlug: string | null;
  from: IsoDate;
  /** the day that the form showed */
  shownOn: IsoDate;
  /** the event it was shown with */
  seen: bigint;
};

/**
 * Makes a type national from a day on, or the municipality's again. While it is national its rollouts rest and count nowhere;
 * then they go on where they stood. What came to it meanwhile, or never had a rollout, gets one from the day.
 */
export async function turnNational(actor: Actor, turn: Turn, now: Date): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  const { slug, forvaltningSlug, from, shownOn, seen } = turn;
  const national = forvaltningSlug === null;
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readKeptType(tx, slug, shownOn);
    if (!before) return { ok: false, refusal: "not_found" };
    if (before.seq !== seen) return { ok: false, refusal: "changed_meanwhile" };
    if (before.national === national) return { ok: false, refusal: "nothing_changed" };
    const then = await readKeptType(tx, slug, from);
    if (!then) return { ok: false, refusal: "before_it_began" };
    const { areaSlug } = then;
    if (!national && !(await isPlacedFrom(tx, { areaSlug, forvaltningSlug }, from)))
      return { ok: false, refusal: "place_not_then" };
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "fuldmagtstype", act: "changed", from },
    });
    const where = { slug, from, recordedSeq };
    await changeRow(tx, where, { national });
    await changeAnswer(tx, where, { forvaltningSlug });
    if (!national) await placeAll(tx, actor, { ...where, areaSlug });
    return { ok: true };
  });
}

type Where = { slug: string; from: IsoDate; recordedSeq: bigint; areaSlug: string };

/** Each pakke that is in no rollout gets into one. */
async function placeAll(tx: Tx, actor: Actor, { areaSlug, ...where }: Where): Promise<void> {
  const pakker = await tx.fuldmagtspakke.findMany({
    where: { typeSlug: where.slug, rollouts: { none: { replacedSeq: null } } },
    select: { id: true, kind: true, channel: true },
  });
  if (pakker.length === 0) return;
  const isStarted = (await tx.rollout.count({ where: { typeSlug: where.slug } })) > 0;
  if (!isStarted) return startRollout(tx, actor, { ...where, areaSlug, pakker });
  for (const pakke of pakker) await placePakke(tx, actor, { ...where, pakke, apart: false });
}
