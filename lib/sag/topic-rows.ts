import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Fate } from "@/lib/fuldmagt/fate";
import { fateOn } from "@/lib/fuldmagt/fate";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { SagRow } from "@/lib/sag/read";

export type TopicFuldmagt = {
  id: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  handling: "requested" | "registered" | "not_registered";
  /** what it is today, and since when as we know it */
  fate: Fate | null;
  since: IsoDate | null;
};

/** One topic of a sag with all that is asked for of it. */
export type TopicRow = { slug: string; title: string; fuldmagter: TopicFuldmagt[] };

export function topicRows(
  { fuldmagter, periodTo }: Pick<SagRow, "fuldmagter" | "periodTo">,
  today: IsoDate,
): TopicRow[] {
  const rows = new Map<string, TopicRow>();
  for (const { id, pakke, handling, ...observed } of fuldmagter) {
    const { typeSlug, kind, channel } = pakke;
    const row = rows.get(typeSlug) ?? { slug: typeSlug, title: titleOf(pakke), fuldmagter: [] };
    const fate = fateOn(observed.fate, fromDbDate(periodTo), today);
    const since = observed.fateOn && fromDbDate(observed.fateOn);
    row.fuldmagter.push({ id, kind, channel, handling, fate, since });
    rows.set(typeSlug, row);
  }
  return [...rows.values()];
}

/** What was wished for with the henvendelse that the sag came of; none once its link is erased. */
export function wishTitles({ henvendelseLink }: Pick<SagRow, "henvendelseLink">): string[] {
  const wishes = henvendelseLink?.henvendelse.wishes ?? [];
  return wishes.map(titleOf);
}

type Titled = { typeSlug: string; fuldmagtstype: { rows: readonly { title: string }[] } };

/** What a topic is called on the day that its rows were read for. */
export function titleOf({ typeSlug, fuldmagtstype }: Titled): string {
  return fuldmagtstype.rows[0]?.title ?? typeSlug;
}

/** Each title once, in the order of the fuldmagter. */
export function titlesOf(fuldmagter: readonly { pakke: Titled }[]): string[] {
  return [...new Set(fuldmagter.map(({ pakke }) => titleOf(pakke)))];
}
