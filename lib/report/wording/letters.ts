import { thousands } from "@/lib/figures/words";
import type { ShownFigures } from "@/lib/report/figures";
import type { ShownCount } from "@/lib/report/table";
import { seen } from "./seen";

// A percentage is said of twenty or more.
const LEAST_BASE = 20;

export type LostByWay = {
  label: string;
  sent: ShownCount | null;
  lost: ShownCount;
  ofHundred: number | null;
};

/** Of the letters that were to be answered: how many were sent by each way, and how many of them did not arrive. */
export function lostByWay(now: ShownFigures): LostByWay[] {
  const sent = seen(now, "letter_way");
  return seen(now, "letter_lost").rows.map(({ key, label, count: lost }) => {
    const all = sent.row(key);
    return { label, sent: all, lost, ofHundred: ofHundred(lost, all) };
  });
}

/** How many letters were sent, how many of those that were to be answered did not arrive, and by which way most. */
export function letters(now: ShownFigures): string {
  return [sent(now), notArrived(now), worstWay(now)].filter((sentence) => sentence !== "").join(" ");
}

function sent(now: ShownFigures): string {
  const all = seen(now, "letter_fate").total ?? seen(now, "letter_way").total;
  if (all === null || all === "hidden") return "";
  return all === "under_5" ? "Vi sendte under 5 breve." : `Vi sendte ${thousands(all)} breve.`;
}

function notArrived(now: ShownFigures): string {
  const { row } = seen(now, "letter_fate");
  const [back, lost] = [row("came_back"), row("lost")].map(inWords);
  return back && lost ? `${capital(back)} kom retur, og ${lost} regner vi for tabt.` : "";
}

/** Of the ways whose part can be told. */
function worstWay(now: ShownFigures): string {
  const told = lostByWay(now).flatMap(({ label, ofHundred: part }) => (part ? [{ label, part }] : []));
  const [worst, next] = told.toSorted((a, b) => b.part - a.part);
  if (!worst) return "";
  const head = next
    ? "Af de veje, vi viser tal for, gik det dårligst med denne"
    : "Sådan gik det på denne vej";
  return `${head}: ${worst.label}. ${worst.part} af 100 kom retur eller regnes for tabt.`;
}

function inWords(count: ShownCount | null): string | null {
  if (count === null || count === "hidden") return null;
  return count === "under_5" ? "under 5" : thousands(count);
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function ofHundred(part: ShownCount, whole: ShownCount | null): number | null {
  if (typeof part !== "number" || typeof whole !== "number" || whole < LEAST_BASE) return null;
  return Math.round((part / whole) * 100);
}
