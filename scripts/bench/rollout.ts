import { readLifeSituations } from "@/lib/catalogue/queries";
import { addDays, copenhagenDay, type IsoDate } from "@/lib/dates";
import { disconnect } from "@/lib/db";
import { counted } from "@/lib/rollout/board";
import { liveSeries, planSeries } from "@/lib/rollout/burn-up";
import { burnUpOf } from "@/lib/rollout/burn-up-view";
import { coverageOf } from "@/lib/rollout/coverage";
import { readDemand } from "@/lib/rollout/demand";
import { readRolloutLog } from "@/lib/rollout/log";
import { readMatrix } from "@/lib/rollout/matrix-view";
import { readNational } from "@/lib/rollout/national/view";
import { readOverview } from "@/lib/rollout/overview";
import { readBoard } from "@/lib/rollout/read-board";
import { timelineOf } from "@/lib/rollout/timeline-view";
import { readType } from "@/lib/rollout/type-view";
import { connect } from "@/scripts/database/connect.mjs";
import { signedInAs } from "@/tests/case-work";
import type { Clone } from "@/tests/database";
import { fillWithRollouts } from "@/tests/volume/rollout";
import { useDatabase, withDatabase } from "./server";
import { type Measured, timed, took } from "./timing";

const [TYPES, AREAS, EVENTS, SEED, ROUNDS] = [60, 12, 76, 31, 20];

/** How long the views of the rollout take on the server, with three years of events: `npm run bench -- udrulning`, or with how many times each. */
export async function rolloutBench([times]: readonly string[] = []): Promise<void> {
  const rounds = Number(times ?? ROUNDS);
  await withDatabase(async (database) => {
    useDatabase(database);
    const today = copenhagenDay(new Date());
    const events = await fill(database, today);
    console.log(
      `Frø ${SEED}. ${TYPES} slags i ${AREAS} fagområder, ${events} hændelser. ${rounds} gange hver.`,
    );
    const first = await took(() => readRolloutLog());
    console.log(`Loggen læst første gang: ${ms(first)} ms.`);
    const operations = await rolloutOperations(today);
    const timings = await timed(operations, rounds);
    console.log("| ms | p50 | p95 |\n|---|---|---|");
    for (const { name, p50, p95 } of timings) console.log(`| ${name} | ${ms(p50)} | ${ms(p95)} |`);
    await disconnect();
  });
}

async function fill({ ownerUrl }: Clone, today: IsoDate): Promise<number> {
  const client = await connect(ownerUrl);
  try {
    return await fillWithRollouts(client, { types: TYPES, areas: AREAS, events: EVENTS, seed: SEED, today });
  } finally {
    await client.end();
  }
}

/** What each view reads, and what is drawn of it. */
export async function rolloutOperations(today: IsoDate): Promise<Measured[]> {
  const lead = await signedInAs("project_lead");
  const year = addDays(today, -365);
  const slug = (await readBoard(today)).types.find(({ national }) => !national)?.slug ?? "";
  return [
    view("Overblik", () => readOverview(today)),
    view("Overblik, et år tilbage", () => readOverview(year)),
    view("Matrix", () => readMatrix(lead, {}, today)),
    view("Tidslinje", async () => timelineOf(await readMatrix(lead, {}, today))),
    view("Dækning og behov", async () => {
      const [board, situations] = await Promise.all([readBoard(today), readLifeSituations(today)]);
      coverageOf(situations, board.types);
      await readDemand(lead, board, today);
    }),
    view("En fuldmagt", () => readType(lead, slug, today)),
    view("Nationale tal", () => readNational(lead, {}, { day: today, today })),
    burnUp(today),
    forecastAnew(today),
  ];
}

function view(name: string, run: () => Promise<unknown>): Measured {
  return { name, once: () => took(run) };
}

/** The two lines of the chart, from the events. */
function burnUp(today: IsoDate): Measured {
  return {
    name: "Fremdriften, de to linjer",
    once: async () => {
      const [board, log] = await Promise.all([readBoard(today), readRolloutLog()]);
      const histories = counted(board.types).map(({ slug, rollouts }) => ({
        slug,
        rollouts: rollouts.map(({ key, state }) => ({
          events: log.events.get(key) ?? [],
          firstPlannedOn: state.firstPlannedOn,
        })),
      }));
      return took(async () => [planSeries(histories), liveSeries(histories, today)]);
    },
  };
}

/** As after an event: another watermark, so that nothing is kept. */
function forecastAnew(today: IsoDate): Measured {
  let upTo = -1n;
  return {
    name: "Fremdriften og prognosen, første gang efter en hændelse",
    once: async () => {
      const [board, log] = await Promise.all([readBoard(today), readRolloutLog()]);
      upTo -= 1n;
      return took(async () => burnUpOf(board, { ...log, upTo }));
    },
  };
}

function ms(number: number): string {
  return number.toFixed(1).replace(".", ",");
}
