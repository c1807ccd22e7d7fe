import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { type JudgedNational, judgeNational } from "@/lib/rollout/national/import-judge";
import type { KeptNational } from "@/lib/rollout/national/import-keep";
import { readNationalFigures } from "@/lib/rollout/national/read";
import { type Recorded, recordFigures } from "@/lib/rollout/national/record";

/** A kept list held against the catalogue and the figures of today. */
export async function readImportedNational(
  { list, reading }: KeptNational,
  now: Date,
): Promise<JudgedNational> {
  const today = copenhagenDay(now);
  const [catalogue, standing] = await Promise.all([readCatalogue(today), readNationalFigures(today)]);
  return judgeNational(list, { catalogue, standing, reading });
}

/** A mark of what the button writes: the same as long as the list and what stands are. */
export function markOf({ figures }: JudgedNational): string {
  const written = figures.map(({ pakkeId, month, given, before }) => [pakkeId, month, given, before]);
  return createHash("sha256").update(JSON.stringify(written)).digest("base64url").slice(0, 22);
}

type Ask = KeptNational & {
  /** the mark of what was shown */
  seen: string;
};

/**
 * Records the figures of a list that are new, with a fact each. All or none, and none when it is not what was shown; a list
 * that is sent twice stands already.
 */
export async function importNational(
  actor: Actor,
  { list, reading, seen }: Ask,
  now: Date,
): Promise<Recorded> {
  const judged = await readImportedNational({ list, reading }, now);
  const { figures } = judged;
  if (figures.length > 0 && markOf(judged) !== seen) return { ok: false, refusal: "changed_meanwhile" };
  const isAsShown = (standing: readonly NationalFigure[]) =>
    figures.every(({ pakkeId, month, before }) => {
      const figure = standing.find((one) => one.pakkeId === pakkeId && one.month === month);
      return (figure?.given ?? null) === before;
    });
  const recorded = await recordFigures(actor, { figures, reading, isAsShown }, now);
  const stands = !recorded.ok && recorded.refusal === "nothing_changed";
  return stands ? { ok: true, count: 0 } : recorded;
}
