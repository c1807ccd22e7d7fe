import { changesOf } from "@/lib/administration/changes";
import { type NounFact, nameOf, nounSentence } from "@/lib/catalogue/keep/noun/describe";
import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { type NounRow, readEveryRow, readRows } from "@/lib/catalogue/keep/noun/rows";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";

export type NounHistoryLine = { seq: string; on: IsoDate; text: string; by: string };

/** What was written of one, the newest first. What was done to two forvaltninger at once stands at both. */
export async function readNounHistory(noun: Noun, slug: string): Promise<NounHistoryLine[]> {
  const ofKind = { payload: { path: ["noun"], equals: noun } };
  const rows = await db().event.findMany({
    where: {
      subjectKind: "catalogue",
      type: "catalogue.changed",
      AND: [ofKind, { OR: [{ subjectKey: slug }, { payload: { path: ["other"], equals: slug } }] }],
    },
    orderBy: { seq: "desc" },
  });
  const events = rows.map(toRecorded);
  const [said, all, changes] = await Promise.all([
    readEveryRow(db(), noun, slug),
    readRows(db(), noun),
    changesOf(events.map(({ seq }) => seq)),
  ]);
  return events.flatMap((event) => {
    const fact = factOf(event, slug, { said, all });
    return fact
      ? [
          {
            seq: String(event.seq),
            on: event.occurredOn,
            text: nounSentence(fact),
            by: changes.get(event.seq)?.by ?? "",
          },
        ]
      : [];
  });
}

type Known = { said: readonly NounRow[]; all: readonly NounRow[] };

function factOf({ seq, subject, fact }: RecordedEvent, slug: string, { said, all }: Known): NounFact | null {
  if (fact.type !== "catalogue.changed") return null;
  const { act, from } = fact;
  const isOwn = subject.key === slug;
  const other = isOwn ? fact.other : subject.key;
  const written = said.filter(({ recordedSeq }) => recordedSeq === seq);
  const is = rowOn(written, from);
  return {
    act,
    from,
    isOwn,
    other: other === undefined ? null : nameOf(all, other),
    was: rowOn(
      said.filter(({ replacedSeq }) => replacedSeq === seq),
      from,
    )?.name,
    is: is?.name,
    goesOn: is !== undefined && act === "changed" && fromDbDate(is.validFrom) < from,
  };
}
