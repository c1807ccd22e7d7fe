import { thousands } from "@/lib/figures/words";
import type { RolloutFigures, ShownFigures } from "@/lib/report/figures";
import { counted, dayAndMonth, inWords, monthIn, startsWith } from "@/lib/report/numbers";
import { quarterAfter } from "@/lib/report/quarter";
import { month } from "@/lib/rollout/change-sentences";
import { quarterOf } from "@/lib/rollout/quarters";
import { listed } from "@/lib/text/listed";
import { howMany } from "./helped";

type Of = Pick<ShownFigures, "asOf" | "rollout">;

/** The two lines under the title. */
export function introduction(now: ShownFigures): string {
  const { wentLive, late: tooLate } = now.rollout;
  const isNew =
    wentLive.length > 0
      ? `${startsWith(wentLive.length)} ${fuldmagter(wentLive.length, "ny ", "nye ")} er taget i brug`
      : "Der er ingen nye fuldmagter i brug";
  const isLate =
    tooLate.length > 0 ? `, og ${inWords(tooLate.length)} er forsinket.` : ", og ingen er forsinket.";
  const all = howMany(now);
  const came = typeof all === "number" ? ` ${thousands(all)} gange kom nogen til os for at få hjælp.` : "";
  return `${isNew}${isLate}${came}`;
}

function fuldmagter(count: number, one = "", more = ""): string {
  return count === 1 ? `${one}fuldmagt` : `${more}fuldmagter`;
}

/** How many can be given. */
export function standing({ rollout }: Of): string {
  const { phases: at, counted: all, inPart, wentLive } = rollout;
  const part = inPart > 0 ? ` ${startsWith(inPart)} til kan gives nogle steder.` : "";
  if (at.live === 0) return `Der er ingen af de ${all} fuldmagter i brug endnu.${part}`;
  const isNew =
    wentLive.length > 0
      ? ` ${startsWith(wentLive.length)} af dem er ${wentLive.length === 1 ? "ny" : "nye"}.`
      : "";
  return `Du kan nu give ${at.live} slags ${fuldmagter(at.live)} ud af ${all}.${isNew}${part}`;
}

/** How many the first plan said. */
export function againstPlan({ rollout }: Of): string {
  const behind = rollout.planned - rollout.phases.live;
  if (rollout.planned === 0 && behind === 0) return "";
  if (behind === 0) return `Planen sagde også ${rollout.planned}, så vi følger den.`;
  return `Planen sagde ${rollout.planned}, så vi er ${inWords(Math.abs(behind))} ${behind > 0 ? "bagud" : "foran"}.`;
}

/** What went live, by name and day. */
export function news({ rollout }: Of): string {
  const { wentLive, retired } = rollout;
  const ended =
    retired.length > 0 ? ` ${startsWith(retired.length)} er taget ud af brug: ${listed(retired)}.` : "";
  if (wentLive.length === 0) return `Siden sidst er der ikke taget nye fuldmagter i brug.${ended}`;
  return `Siden sidst er ${counted(wentLive.length, "fuldmagt", "fuldmagter")} taget i brug.${ended}`;
}

/** How many are on their way, and whether that is more than last time. */
export function phases({ rollout }: Of, before: Of | null): string {
  const { in_test: tested, on_the_way: coming } = rollout.phases;
  if (tested + coming === 0) return "Lige nu er der ingen på vej.";
  const last = before?.rollout.phases.in_test;
  const change = last === undefined ? "" : ` ${compared(tested, last)}`;
  const test =
    tested === 0 ? "Ingen bliver prøvet af lige nu." : `${startsWith(tested)} bliver prøvet af lige nu.`;
  return `${startsWith(coming)} er på vej. ${test}${change}`;
}

function compared(now: number, last: number): string {
  if (now === last) return "Det er lige så mange som sidst.";
  const gap = inWords(Math.abs(now - last));
  return now > last ? `Det er ${gap} flere end sidst.` : `Det er ${gap} færre end sidst.`;
}

/** What comes before the end of the next quarter, and what the plan said. */
export function expected(of: Of): string {
  const { next, phases: at, plannedNext } = of.rollout;
  if (next.length === 0) return `Vi venter ingen nye fuldmagter ${untilEndOfNext(of)}.`;
  const then = at.live + next.length;
  const gap = plannedNext - then;
  const plan =
    gap === 0
      ? "Det er, som planen sagde."
      : `Det er ${inWords(Math.abs(gap))} ${gap > 0 ? "færre" : "flere"} end planen.`;
  return `Vi venter ${counted(next.length, "ny", "nye")} ${untilEndOfNext(of)}, så ${then} er i brug. ${plan}`;
}

/** The same in one short sentence. */
export function expectedShort(of: Of): string {
  const { next } = of.rollout;
  if (next.length === 0) return `Vi venter ingen nye ${untilEndOfNext(of)}.`;
  return `Vi venter ${counted(next.length, "ny", "nye")} ${untilEndOfNext(of)}.`;
}

/** "inden nytår", "inden udgangen af marts" */
export function untilEndOfNext({ asOf }: Pick<Of, "asOf">): string {
  const { last, number, year } = quarterAfter(quarterOf(asOf));
  return number === 4 ? "inden nytår" : `inden udgangen af ${monthIn(last, year)}`;
}

/** When all are live. */
export function guess({ rollout }: Of): string {
  const { forecast, counted: all, phases: at } = rollout;
  if (at.live === all && all > 0) return `Alle ${all} er i brug.`;
  const question = `Hvornår er alle ${all} i brug?`;
  if (!forecast) return `${question} Det kan vi ikke regne ud endnu, for der er for få at gå ud fra.`;
  const { best, from, to } = forecast;
  return `${question} Vores bedste bud er ${month(best)}. Buddet er usikkert, så det kan blive fra ${month(from)} til ${month(to)}.`;
}

type Late = RolloutFigures["late"][number];
// More than these are told by the table alone.
const TOLD = 3;

/** How many are late, and of a few which and why. */
export function late(of: Of): string {
  const all = of.rollout.late;
  if (all.length === 0) return "Ingen fuldmagter er forsinket.";
  const count =
    all.length === 1 ? "Én fuldmagt er forsinket." : `${startsWith(all.length)} fuldmagter er forsinket.`;
  if (all.length > TOLD) return `${count} De står i tabellen med den grund, vi kender.`;
  const year = Number(of.asOf.slice(0, 4));
  return [count, ...all.map((one) => oneLate(one, year))].join(" ");
}

function oneLate({ title, plannedOn, expectedOn, waitingFor }: Late, year: number): string {
  const from = monthIn(plannedOn, year);
  const moved =
    expectedOn === null
      ? `${title} skulle være klar i ${from} og har ingen ny dato.`
      : monthIn(expectedOn, year) === from
        ? `${title} skulle være klar i ${from}.`
        : `${title} er udskudt fra ${from} til ${monthIn(expectedOn, year)}.`;
  return `${moved}${waiting(waitingFor)}`;
}

function waiting(party: Late["waitingFor"]): string {
  if (!party) return "";
  return party.slug === "us" ? " Det ligger hos os." : ` Vi venter på ${inSentence(party.name)}.`;
}

/** "Leverandøren" is "leverandøren" within a sentence; KL and Digitaliseringsstyrelsen are names. */
function inSentence(party: string): string {
  return /^(Leverandøren|Regionen|Fagområdet)\b/.test(party)
    ? party.charAt(0).toLowerCase() + party.slice(1)
    : party;
}

export function paused({ rollout }: Of): string {
  const { paused: all } = rollout;
  if (all.length === 0) return "";
  if (all.length > TOLD) return `${startsWith(all.length)} er på pause.`;
  const since = all.map(({ title, since: on }) => `${title} siden ${dayAndMonth(on)}`);
  return `${startsWith(all.length)} er på pause: ${listed(since)}.`;
}
