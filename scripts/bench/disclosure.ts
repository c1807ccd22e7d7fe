import load, { type Highs } from "highs";
import { disclose } from "@/lib/report/disclosure";
import type { PersonTable } from "@/lib/report/table";
import { type Backwards, runBackwards } from "@/tests/disclosure/backwards";
import { FAMILIES, fewest, hiddenIn } from "@/tests/disclosure/fewest";
import { publish, type Trial, trial } from "@/tests/disclosure/trial";
import { percentile, took } from "./timing";

/**
 * What a status gives away and what it hides: `npm run bench -- disclosure`, or with how many quarters, the first seed, and
 * `heltal` for an attacker who reckons in whole numbers, which takes ten times as long.
 */
export async function disclosureBench([quarters, seed, whole]: readonly string[] = []): Promise<void> {
  const highs = await load();
  const [count, first] = [Number(quarters ?? 2000), Number(seed ?? Math.floor(Math.random() * 1e9))];
  console.log(`Frø ${first} til ${first + count - 1}. ${count} opdigtede kvartaler i op til tre udgaver.`);
  const trials: Trial[] = [];
  for (let at = 0; at < count; at++) {
    const one = trial(highs, first + at, whole === "heltal");
    for (const finding of one.findings) console.log(`Frø ${first + at} røber: ${JSON.stringify(finding)}`);
    trials.push(one);
  }
  printPromise(trials);
  printHidden(trials);
  printLarge(trials);
  printFewest(highs, trials.slice(0, Math.ceil(count / 10)));
  printBackwards(trials.slice(0, Math.ceil(count / 4)));
  await printTimes(trials);
  if (trials.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

function printPromise(trials: readonly Trial[]) {
  const editions = sum(trials.map(({ shown }) => shown.length));
  const secrets = sum(trials.flatMap(({ shown }) => shown.map(({ hidden }) => hidden.length)));
  const findings = sum(trials.map((one) => one.findings.length));
  console.log(`${editions} udgaver. Angriberen ved mere end lovet om ${findings} af ${secrets} skjulte tal.`);
}

/** Of numbers in tables that are shown; and tables that are not. */
function printHidden(trials: readonly Trial[]) {
  console.log(
    "| udgave | tal | under 5 | skjult | skjult af dem på 5 og derover | tabeller | holdt tilbage |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const edition of [0, 1, 2]) {
    const shown = trials.flatMap((one) => one.shown.slice(edition, edition + 1));
    const tables = shown.flatMap((one) => one.tables);
    const numbers = tables.flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total]);
    const told = numbers.filter((one) => one !== null);
    const of = (mark: string) => told.filter((one) => one === mark).length;
    const share = (100 * of("hidden")) / (told.length - of("under_5"));
    const withheld = tables.filter((one) => one.withheld).length;
    const cells = [
      edition + 1,
      told.length,
      of("under_5"),
      of("hidden"),
      `${number(share)} %`,
      tables.length,
    ];
    console.log(`| ${cells.join(" | ")} | ${withheld} |`);
  }
}

/** Quarters as they are when the solution is known: most numbers are large. */
function printLarge(trials: readonly Trial[]) {
  const large = trials.filter(({ exact }) => asked(exact[0] ?? []) >= LARGE);
  const tables = large.flatMap(({ shown }) => shown.flatMap((one) => one.tables));
  const told = tables.flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total]);
  const open = told.filter((one) => typeof one === "number").length;
  const hidden = hiddenIn(tables);
  const share = number((100 * hidden) / (open + hidden));
  console.log(
    `${large.length} kvartaler har mindst ${LARGE} henvendelser: ${share} % af tallene på 5 og derover er skjult, ` +
      `og ${tables.filter(({ withheld }) => withheld).length} af ${tables.length} tabeller er holdt tilbage.`,
  );
}

const LARGE = 200;

function asked(tables: readonly PersonTable[]): number {
  return sum((tables.find(({ id }) => id === "way")?.rows ?? []).map(({ count }) => count));
}

/** Beside the fewest that all choices together have: of the first edition, and of the second when the first is as it is. */
function printFewest(highs: Highs, trials: readonly Trial[]) {
  console.log("| udgave | prøvet | skjult | færrest muligt | holdt tilbage | kunne ikke andet |");
  console.log("|---|---|---|---|---|---|");
  for (const edition of [0, 1]) {
    const all = trials.flatMap(({ exact }) =>
      FAMILIES.flatMap((ids) => compared(highs, exact, ids, edition)),
    );
    const shown = all.flatMap(({ ours, least }) =>
      ours === "none" || least === "none" ? [] : [{ ours, least }],
    );
    const cells = [
      edition + 1,
      all.length,
      sum(shown.map(({ ours }) => ours)),
      sum(shown.map(({ least }) => least)),
      all.filter(({ ours }) => ours === "none").length,
      all.filter(({ least }) => least === "none").length,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

function compared(highs: Highs, exact: readonly PersonTable[][], ids: readonly string[], edition: number) {
  const editions = exact.slice(0, edition + 1).map((tables) => tables.filter(({ id }) => ids.includes(id)));
  const tables = editions[edition];
  if (!tables) return [];
  const shown = publish(editions, disclose).map((one) => one.tables);
  const least = fewest(highs, tables, shown.slice(0, -1));
  if (least === null) return [];
  const last = shown.at(-1) ?? [];
  return [{ least, ours: last.some(({ withheld }) => withheld) ? ("none" as const) : hiddenIn(last) }];
}

/** What the program itself tells whoever has it: no part of the promise. */
function printBackwards(trials: readonly Trial[]) {
  const firsts = trials.flatMap(({ exact }) => exact.slice(0, 1).flat());
  const tables = firsts.filter(({ id }) => id === "way" || id === "place" || id === "letter_way");
  const all = tables.map(runBackwards).filter((one) => one !== null);
  const of = (key: keyof Backwards) => sum(all.map((one) => one[key]));
  console.log(
    `Den, der kører reglen baglæns på ${all.length} små tabeller, kan udelukke en værdi af ${of("narrowed")} og kende ` +
      `${of("known")} af ${of("asked")} tal under 5.`,
  );
}

async function printTimes(trials: readonly Trial[]) {
  const times: number[] = [];
  for (const { exact } of trials) {
    times.push(await took(async () => publish(exact, disclose)));
  }
  const [half, most] = [percentile(times, 50), percentile(times, 99)];
  console.log(`Alle udgaver af et kvartal: p50 ${number(half)} ms, p99 ${number(most)} ms.`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function number(value: number): string {
  return value.toFixed(1).replace(".", ",");
}
