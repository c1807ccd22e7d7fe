import { addDays, daysBetween } from "@/lib/dates";
import { forecast } from "@/lib/rollout/forecast";
import { aWorld, seenOn, type Truth } from "./forecast-world";

const FIRST_SEED = 1;

/** One look at one invented rollout: did what happened lie in the span? */
export type Trial = { finished: number; all: boolean; live: boolean[] };

/** How often the span of 80 % held, on rollouts that another model made. Prints the seeds. */
export async function forecastBench(args: readonly string[] = []): Promise<void> {
  const worlds = Number(args[0] ?? 100);
  const trials = Array.from({ length: worlds }, (_, index) => trialsOf(FIRST_SEED + index)).flat();
  console.log(`${worlds} opdigtede forløb, frø ${FIRST_SEED} til ${FIRST_SEED + worlds - 1}`);
  for (const [least, most] of [
    [8, 14],
    [15, 24],
    [25, 48],
  ] as const) {
    const some = trials.filter(({ finished }) => finished >= least && finished <= most);
    console.log(
      `${least}-${most} i drift: ${some.length} forsøg, ` +
        `»alle i drift« ramt ${share(some.map(({ all }) => all))}, ` +
        `antal om 90 og 180 dage ramt ${share(some.flatMap(({ live }) => live))}`,
    );
  }
}

// Only a name for day 0: the invented rollouts have no calendar.
const TODAY = "2027-01-01";

/** Looks at one invented rollout every three months. */
export function trialsOf(seed: number, runs = 400): Trial[] {
  const world = aWorld(seed);
  return [240, 330, 420, 510, 600].flatMap((today) => trial(world, today, runs) ?? []);
}

function trial(world: readonly Truth[], today: number, runs: number): Trial | null {
  const days = [addDays(TODAY, 90), addDays(TODAY, 180)];
  const courses = world.map((truth) => seenOn(truth, today));
  const predicted = forecast({ courses, today: TODAY, days, runs });
  const ends = world.map((truth) => (truth.days.get("live") ?? 0) - today);
  const last = Math.max(...ends);
  if (!predicted || last <= 0) return null;
  const { all, live, finished } = predicted;
  const [low, high] = [daysBetween(TODAY, all.low), daysBetween(TODAY, all.high)];
  return {
    finished,
    all: low <= last && last <= high,
    live: live.map(({ on, low, high }) => {
      const count = ends.filter((day) => day <= daysBetween(TODAY, on)).length;
      return low <= count && count <= high;
    }),
  };
}

function share(hits: readonly boolean[]): string {
  if (hits.length === 0) return "–";
  return `${Math.round((100 * hits.filter(Boolean).length) / hits.length)} %`;
}
