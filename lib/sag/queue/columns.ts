import { daysBetween, type IsoDate } from "@/lib/dates";
import type { Cell } from "@/lib/list-file/table";
import { STATUS_LABELS } from "@/lib/sag/labels";
import { isLate } from "@/lib/sag/late";
import type { QueueLine } from "@/lib/sag/queue/line";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";
import { type SortKey, sortsOf } from "@/lib/sag/queue/sorts";

/** One thing that a column of the screen shows; in a file it is a column of its own. */
export type Part = { header: string; cell: (line: QueueLine, today: IsoDate) => Cell };

export type ColumnKey =
  | "fuldmagtsgiver"
  | "fuldmagtshaver"
  | "status"
  | "assignee"
  | "due"
  | "created"
  | "ends"
  | "renewal";

export type QueueColumn = { key: ColumnKey; header: string; sort: SortKey | null; parts: readonly Part[] };

const COLUMNS: Partial<Record<QueueName, readonly ColumnKey[]>> = {
  udloeber: ["fuldmagtsgiver", "fuldmagtshaver", "ends", "renewal"],
  journal: ["fuldmagtsgiver", "fuldmagtshaver", "status", "created"],
  lukkede: ["fuldmagtsgiver", "fuldmagtshaver", "status", "assignee", "created"],
};
const USUAL: readonly ColumnKey[] = ["fuldmagtsgiver", "fuldmagtshaver", "status", "assignee", "due"];

const SORTED_BY: Partial<Record<ColumnKey, SortKey>> = {
  fuldmagtsgiver: "fuldmagtsgiver",
  fuldmagtshaver: "fuldmagtshaver",
  due: "frist",
  created: "nummer",
  ends: "udloeb",
};

/** The columns of a queue in their order, for the screen and for files alike. */
export function columnsOf(queue: QueueName): QueueColumn[] {
  return (COLUMNS[queue] ?? USUAL).map((key) => {
    const sort = SORTED_BY[key] ?? null;
    const parts = partsOf(key, queue);
    return {
      key,
      header: key === "renewal" ? "Forny" : (parts[0]?.header ?? ""),
      sort: sort && sortsOf(queue).includes(sort) ? sort : null,
      parts,
    };
  });
}

function partsOf(key: ColumnKey, queue: QueueName): readonly Part[] {
  switch (key) {
    case "fuldmagtsgiver":
      return [
        { header: "Giver fuldmagt", cell: ({ fuldmagtsgiver }) => fuldmagtsgiver },
        { header: "Sagsnummer", cell: ({ sagsnummer }) => sagsnummer },
      ];
    case "fuldmagtshaver":
      return [
        { header: "Får fuldmagt", cell: ({ fuldmagtshaver }) => fuldmagtshaver },
        queue === "udloeber"
          ? { header: "Gælder", cell: ({ expiring }) => expiring?.topics.join(", ") ?? null }
          : { header: "Emner", cell: ({ topicCount }) => topicCount },
      ];
    case "status":
      return [
        { header: "Hvor står den", cell: ({ status }) => STATUS_LABELS[status].word },
        ...(asksCitizen(queue) ? [{ header: "Det mangler", cell: ({ missing }: QueueLine) => missing }] : []),
      ];
    case "assignee":
      return [{ header: "Hvem har den", cell: ({ assignee }) => assignee ?? "Ikke fordelt" }];
    case "due":
      return [
        { header: DUE_HEADERS[queueOf(queue).side], cell: ({ dueOn }) => dueOn && { day: dueOn } },
        { header: "Dage over", cell: ({ dueOn }, today) => daysOver(dueOn, today) },
      ];
    case "created":
      return [{ header: "Sagen er fra", cell: ({ createdOn }) => ({ day: createdOn }) }];
    case "ends":
      return [
        { header: "Gælder til og med", cell: ({ expiring }) => expiring && { day: expiring.endsOn } },
        { header: "Dage tilbage", cell: ({ expiring }) => expiring?.daysLeft ?? null },
      ];
    case "renewal":
      return [{ header: "Fornyet ved", cell: ({ expiring }) => expiring?.renewedBy ?? null }];
  }
}

/** Can the list hold a sag that waits for something the citizen was asked for? */
function asksCitizen(queue: QueueName): boolean {
  return COLUMNS[queue] === undefined && [undefined, "awaiting_citizen"].includes(queueOf(queue).status);
}

const DUE_HEADERS = { ours: "Vores frist", theirs: "Borgerens frist", all: "Frist" } as const;

/** Calendar days since the last day; null when it is not over. */
export function daysOver(dueOn: IsoDate | null, today: IsoDate): number | null {
  return dueOn && isLate(dueOn, today) ? daysBetween(dueOn, today) : null;
}
