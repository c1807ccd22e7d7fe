import { countWords, type QueueCounts } from "@/lib/sag/queue/counts";

/** The finding under the heading, in parts: what is late stands out. */
export type Finding = { mine: string; late: string; others: string };

type Known = { mine: number; late: number; queues: QueueCounts["queues"] };

/** What waits for one, what of it is late, and what lies with others. */
export function findingOf({ mine, late, queues }: Known): Finding {
  const theirs = queues.underskrift.count + queues.mangler.count;
  const unassigned = queues["ikke-fordelt"].count;
  return {
    mine: mine === 0 ? "Ingen sager venter på dig." : `${sager(mine)} venter på dig.`,
    late: lateWords(mine, late),
    others: [
      ...(unassigned > 0 ? [`${sager(unassigned)} er ikke fordelt.`] : []),
      ...(theirs > 0 ? [`Hos borgerne ligger ${sager(theirs).toLowerCase()}.`] : []),
    ].join(" "),
  };
}

function lateWords(mine: number, late: number): string {
  if (late === 0) return "";
  if (mine === 1) return "Den er over fristen.";
  return late === 1 ? "Én er over fristen." : `${late} er over fristen.`;
}

function sager(count: number): string {
  return count === 1 ? "Én sag" : `${countWords(count)} sager`;
}
