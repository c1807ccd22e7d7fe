import { db } from "@/lib/db";
import { missingList } from "@/lib/events/describe";
import { toRecorded } from "@/lib/events/record";

/** What sager lack that wait for the citizen, by the key of the sag: what was asked for last. */
export async function missingOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db().event.findMany({
    where: {
      subjectKind: "sag",
      subjectKey: { in: [...keys] },
      type: "sag.stepped",
      payload: { path: ["step"], equals: "ask_citizen" },
    },
    orderBy: { seq: "asc" },
  });
  return new Map(
    rows.map(toRecorded).flatMap(({ subject, fact }) => {
      return fact.type === "sag.stepped" ? [[subject.key, missingList(fact)] as const] : [];
    }),
  );
}
