/** One thing that is measured: makes what it needs, takes the time of the rest, and gives the milliseconds. */
export type Measured = { name: string; once: (round: number) => Promise<number> };

/** The milliseconds that something takes. */
export async function took(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

export type Timing = { name: string; p50: number; p95: number };

/** What p95 is to be at most with 10,000 sager, and how many times that with 100,000. */
export const GOAL_MS = 50;
export const GOAL_RATIO = 1.5;

/**
 * All that is measured, in turns: a machine that is busy for a while is so for each alike. The first rounds are thrown
 * away, since a program and its database warm up.
 */
export async function timed(all: readonly Measured[], rounds: number): Promise<Timing[]> {
  const warming = Math.ceil(rounds / 10);
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + warming; round++) {
    for (const { name, once } of all) {
      const milliseconds = await once(round);
      if (round >= warming) times.get(name)?.push(milliseconds);
    }
  }
  return [...times].map(([name, its]) => ({ name, p50: percentile(its, 50), p95: percentile(its, 95) }));
}

/** The smallest of the values that so many in a hundred are not above. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** A row for each, with the times of each volume, and how the last compares to the first. */
export function timingTable(volumes: readonly { sager: number; timings: readonly Timing[] }[]): string {
  const [first, last] = [volumes[0], volumes.at(-1)];
  const isCompared = volumes.length > 1;
  const head = volumes.flatMap(({ sager }) => [`p50, ${grouped(sager)}`, `p95, ${grouped(sager)}`]);
  const names = first?.timings.map(({ name }) => name) ?? [];
  const rows = names.map((name) => {
    const its = volumes.map(({ timings }) => timings.find((timing) => timing.name === name));
    const times = its.flatMap((timing) => [timing?.p50, timing?.p95].map(danish));
    const ratio = isCompared ? [danish((its.at(-1)?.p50 ?? Number.NaN) / (its[0]?.p50 ?? 1))] : [];
    return [name, ...times, ...ratio];
  });
  const columns = ["ms", ...head, ...(isCompared ? ["p50 gange"] : [])];
  return [
    `Målet er p95 højst ${GOAL_MS} ms ved 10.000 sager, og højst ${danish(GOAL_RATIO)} gange så meget ved 100.000.`,
    first && last ? "" : "Der er ikke målt noget.",
    `| ${columns.join(" | ")} |`,
    `|${"---|".repeat(columns.length)}`,
    ...rows.map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
}

function danish(number: number | undefined): string {
  return (number ?? Number.NaN).toFixed(1).replace(".", ",");
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}
