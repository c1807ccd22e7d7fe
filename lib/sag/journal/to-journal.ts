import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { TO_THE_JOURNAL } from "@/lib/sag/journal/judge-journal";
import { LINE, LONGEST_LIST, type SagLine, toLine } from "@/lib/sag/queries";

export type JournalLine = SagLine & { createdOn: IsoDate };

/** Sager that are closed or entered and have no number in the municipality's journal, the oldest first. */
export async function listToJournal(actor: Actor): Promise<JournalLine[]> {
  const rows = await db().sag.findMany({
    where: notJournalised(actor),
    select: { ...LINE, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { sagsnummer: "asc" }],
    take: LONGEST_LIST,
  });
  return rows.map((row) => ({ ...toLine(actor, row), createdOn: copenhagenDay(row.createdAt) }));
}

export function countToJournal(actor: Actor): Promise<number> {
  return db().sag.count({ where: notJournalised(actor) });
}

function notJournalised(actor: Actor): Prisma.SagWhereInput {
  return { ...visibleTo(actor), status: { in: [...TO_THE_JOURNAL] }, journalNumber: null };
}
