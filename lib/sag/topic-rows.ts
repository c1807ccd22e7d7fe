import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { SagRow } from "@/lib/sag/read";

export type TopicFuldmagt = {
  id: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  handling: "requested" | "registered" | "not_registered";
  fate: "active" | "expired" | "revoked" | "ended" | null;
};

/** One topic of a sag with all that is asked for of it. */
export type TopicRow = { slug: string; title: string; fuldmagter: TopicFuldmagt[] };

export function topicRows(fuldmagter: SagRow["fuldmagter"]): TopicRow[] {
  const rows = new Map<string, TopicRow>();
  for (const { id, pakke, handling, fate } of fuldmagter) {
    const { typeSlug, kind, channel } = pakke;
    const title = pakke.fuldmagtstype.rows[0]?.title ?? typeSlug;
    const row = rows.get(typeSlug) ?? { slug: typeSlug, title, fuldmagter: [] };
    row.fuldmagter.push({ id, kind, channel, handling, fate });
    rows.set(typeSlug, row);
  }
  return [...rows.values()];
}
