import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import { MOST_GIVEN, type NationalFigure } from "@/lib/rollout/national/figure";
import { type Month, monthEnd } from "@/lib/rollout/national/month";
import { readNationalFigures } from "@/lib/rollout/national/read";
import type { NationalRefusal } from "@/lib/rollout/national/refusals";

/** `given` is null when what was recorded is taken back. */
export type NewFigure = { pakkeId: string; month: Month; given: number | null };
/** Which source said it, and the Copenhagen day on which it was read there. */
export type Reading = { source: string; readOn: IsoDate };

export type Recorded = { ok: true; count: number } | { ok: false; refusal: NationalRefusal };

type Ask = {
  figures: readonly NewFigure[];
  reading: Reading;
  /** is what stands still what was shown? */
  isAsShown: (standing: readonly NationalFigure[]) => boolean;
};

/**
 * Records figures, each with a fact; what stood is replaced and never changed. Only what differs from what stands is
 * written, all or none. Refused when a month was not over on the day of reading, or the reading lies ahead.
 */
export function recordFigures(
  actor: Actor,
  { figures, reading, isAsShown }: Ask,
  now: Date,
): Promise<Recorded> {
  const today = copenhagenDay(now);
  return inTransaction(
    async (tx): Promise<Recorded> => {
      if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
      const problem = problemOf(figures, reading, today);
      if (problem) return { ok: false, refusal: problem };
      await oneAtATime(tx, "catalogue");
      const pakkeIds = [...new Set(figures.map(({ pakkeId }) => pakkeId))];
      const pakker = await tx.fuldmagtspakke.findMany({ where: { id: { in: pakkeIds } } });
      if (pakker.length !== pakkeIds.length) return { ok: false, refusal: "not_found" };
      const standing = await readNationalFigures(today, { pakkeIds }, tx);
      const changed = differing(figures, reading, standing);
      if (!isAsShown(standing)) {
        // sent twice, or a colleague wrote the same: it stands as it was to be
        return changed.length === 0 ? { ok: true, count: 0 } : { ok: false, refusal: "changed_meanwhile" };
      }
      if (changed.length === 0) return { ok: false, refusal: "nothing_changed" };
      const byId = new Map(pakker.map((pakke) => [pakke.id, pakke]));
      for (const figure of changed) {
        await write(tx, figure, { pakke: byId.get(figure.pakkeId), reading, today, actor: actor.key });
      }
      return { ok: true, count: changed.length };
    },
    { seconds: 60 },
  );
}

/** Those that say something else than what stands, or were read at another place or on another day. */
export function differing(
  figures: readonly NewFigure[],
  { source, readOn }: Reading,
  standing: readonly NationalFigure[],
): NewFigure[] {
  return figures.filter(({ pakkeId, month, given }) => {
    const now = standing.find((one) => one.pakkeId === pakkeId && one.month === month);
    if (!now || given === null) return (now?.given ?? null) !== given;
    return now.given !== given || now.source !== source || now.readOn !== readOn;
  });
}

function problemOf(
  figures: readonly NewFigure[],
  { readOn }: Reading,
  today: IsoDate,
): NationalRefusal | null {
  if (readOn > today) return "read_ahead";
  if (figures.some(({ month }) => monthEnd(month) >= readOn)) return "month_not_over";
  const isNumber = ({ given }: NewFigure) => given === null || (given >= 0 && given <= MOST_GIVEN);
  return figures.every(isNumber) ? null : "not_permitted";
}

type Pakke = { typeSlug: string; kind: "act" | "insight"; channel: "self_service" | "contact" };
type By = { pakke: Pakke | undefined; reading: Reading; today: IsoDate; actor: string };

async function write(
  tx: Tx,
  { pakkeId, month, given }: NewFigure,
  { pakke, reading, today, actor }: By,
): Promise<void> {
  if (!pakke) return;
  const { typeSlug: type, kind, channel } = pakke;
  const recordedSeq = await recordEvent(tx, {
    subject: { kind: "catalogue", key: type },
    occurredOn: today,
    actor,
    fact: { type: "national_figure.recorded", pakke: { type, kind, channel }, month, given },
  });
  const where = { pakkeId, month: toDbDate(month), replacedSeq: null };
  await tx.nationalFigure.updateMany({ where, data: { replacedSeq: recordedSeq } });
  if (given === null) return;
  const { source, readOn } = reading;
  await tx.nationalFigure.create({
    data: { pakkeId, month: toDbDate(month), given, source, readOn: toDbDate(readOn), recordedSeq },
  });
}
