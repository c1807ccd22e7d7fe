import { Agent, get } from "node:http";
import { served, withDatabase } from "./server";
import { percentile } from "./timing";

const GOAL_PER_SECOND = 500;
const AT_ONCE = 20;
const SECONDS = 10;
const PATHS = ["/digitalfuldmagt", "/digitalfuldmagt.json", "/digitalfuldmagt/fragment", "/was"];

/** How many readers the public pages can answer, one page at a time: `npm run bench -- offentlig [sekunder]`. */
export async function publicBench(args: readonly string[]): Promise<void> {
  const seconds = Number(args[0] ?? SECONDS);
  await withDatabase((database) =>
    served(database, async (url) => {
      const rows: string[] = [];
      for (const path of PATHS) {
        await hammer(url + path, 2); // warms up
        rows.push(rowOf(path, await hammer(url + path, seconds), seconds));
      }
      console.log(
        [
          `${AT_ONCE} læsere ad gangen i ${seconds} sekunder på samme maskine. Målet er ${GOAL_PER_SECOND} svar i sekundet.`,
          "",
          "| adresse | svar i sekundet | p50, ms | p95, ms | fejl |",
          "|---|---|---|---|---|",
          ...rows,
        ].join("\n"),
      );
    }),
  );
}

type Hammered = { times: number[]; failures: number };

/** So many who each ask again as soon as they have the whole answer. */
async function hammer(url: string, seconds: number): Promise<Hammered> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const until = performance.now() + seconds * 1000;
  const result: Hammered = { times: [], failures: 0 };
  const reader = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      const status = await statusOf(url, agent);
      if (status === 200) result.times.push(performance.now() - began);
      else result.failures += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  agent.destroy();
  return result;
}

function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", () => resolve(0));
  });
}

function rowOf(path: string, { times, failures }: Hammered, seconds: number): string {
  const danish = (number: number) => number.toFixed(1).replace(".", ",");
  const perSecond = Math.round(times.length / seconds);
  return `| ${path} | ${perSecond} | ${danish(percentile(times, 50))} | ${danish(percentile(times, 95))} | ${failures} |`;
}
