import { hurtAndJudge, type Trial } from "@/tests/bad-files/judge";
import { percentile } from "./timing";

/** What strangers' files do to us: `npm run bench -- filer [count] [seed]`. */
export async function filesBench([count = "5000", seed]: readonly string[] = []): Promise<void> {
  const first = Number(seed ?? Math.floor(Math.random() * 1e9));
  console.log(`Frø ${first}. ${count} filer, der er gjort ondt ved.`);
  const answers = new Map<string, number>();
  const times: number[] = [];
  let [faults, last] = [0, performance.now()];
  for await (const trial of hurtAndJudge(Number(count), first)) {
    const now = performance.now();
    times.push(now - last);
    last = now;
    const answer = answerOf(trial);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    faults += trial.faults.length;
    for (const fault of trial.faults) console.log(`Frø ${trial.seed}: ${fault}`);
  }
  console.log("| svar | filer |\n|---|---|");
  for (const [answer, number] of [...answers].sort(([, a], [, b]) => b - a))
    console.log(`| ${answer} | ${number} |`);
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(
    `${times.length} svar, ${faults} fejl. p50 ${ms(times, 50)}, p99 ${ms(times, 99)}, længst ${ms(times, 100)}. ` +
      `Programmet selv fylder ${memory} MB.`,
  );
  if (faults > 0 || times.length !== Number(count)) process.exitCode = 1;
}

function answerOf({ verdict }: Trial): string {
  return verdict.ok ? `taget ind: ${verdict.kind}` : verdict.refusal;
}

function ms(times: readonly number[], share: number): string {
  return `${Math.round(percentile(times, share))} ms`;
}
