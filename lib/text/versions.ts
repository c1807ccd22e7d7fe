import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { TextSlug } from "@/lib/text/slugs";

export type TextState = "in_force" | "coming" | "past" | "never";

/** One version of a text: `from` and `until` are the days it holds; both null when another took its place first. */
export type KnownVersion = {
  version: number;
  body: string;
  /** the event that wrote it */
  seq: bigint;
  from: IsoDate | null;
  until: IsoDate | null;
  state: TextState;
};

/** All versions of a text, the newest first. */
export async function readVersions(
  from: Pick<Tx, "textRow">,
  slug: TextSlug,
  today: IsoDate,
): Promise<KnownVersion[]> {
  const rows = await from.textRow.findMany({ where: { slug }, orderBy: { recordedSeq: "asc" } });
  const byVersion = Map.groupBy(rows, ({ version }) => version);
  return [...byVersion.values()].flatMap((own) => known(own, today)).sort((a, b) => b.version - a.version);
}

type Row = Awaited<ReturnType<Tx["textRow"]["findMany"]>>[number];

function known(rows: readonly Row[], today: IsoDate): KnownVersion[] {
  const first = rows[0];
  if (!first) return [];
  const holds = rows.find(({ replacedSeq }) => replacedSeq === null);
  const from = holds ? fromDbDate(holds.validFrom) : null;
  const until = holds?.validTo ? fromDbDate(holds.validTo) : null;
  const { version, body, recordedSeq: seq } = first;
  return [{ version, body, seq, from, until, state: stateOf(from, until, today) }];
}

function stateOf(from: IsoDate | null, until: IsoDate | null, today: IsoDate): TextState {
  if (from === null) return "never";
  if (from > today) return "coming";
  return until !== null && until < today ? "past" : "in_force";
}
