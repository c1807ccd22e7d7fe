import { OPERATOR } from "@/lib/auth/permissions";
import { copenhagenDay, parseDay } from "@/lib/dates";
import { db, disconnect } from "@/lib/db";
import { GATE_LABELS, ROLLOUT_STATUSES } from "@/lib/rollout/gates";
import { type RolloutRefusal, stepRollout } from "@/lib/rollout/step";

const USAGE = `Brug: npm run rollout -- <type> <område> <trin> <dato>
      npm run rollout -- list                     viser typer, områder og trin
For eksempel: npm run rollout -- madservice pleje-og-omsorg planned 24.11.2026
Trin: ${ROLLOUT_STATUSES.join(", ")}`;

const REFUSALS: Record<RolloutRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  wrong_status: "Udrulningen kan ikke gå dertil fra det trin, den står på den dag.",
  reason_missing: "Der mangler en grund.",
  not_found: "Der er ingen udrulning, eller der er flere, af den type i det område.",
  breaks_history: "Trinnet passer ikke med det, der er sket senere.",
  needs_test: "Kun pakker med »ringe og skrive« kan springe tilslutning og test over.",
};

/** Every rollout with the two names that the command takes, and where it stands. */
async function list(): Promise<number> {
  const rollouts = await db().rollout.findMany({ orderBy: [{ areaSlug: "asc" }, { typeSlug: "asc" }] });
  const lines = rollouts.map(
    ({ typeSlug, areaSlug, status }) =>
      `${typeSlug.padEnd(42)} ${areaSlug.padEnd(36)} ${GATE_LABELS[status]}`,
  );
  return say(lines.join("\n"), 0);
}

/** Records a gate from the command line, until the rollout has its screens. */
async function main([type = "", area = "", gate = "", date = ""]: string[]): Promise<number> {
  if (type === "list") return list();
  const to = ROLLOUT_STATUSES.find((status) => status === gate);
  const on = parseDay(date);
  if (!to || !on) return say(USAGE);
  if (on > copenhagenDay(new Date())) return say("Datoen kan ikke ligge i fremtiden.");
  if ((await db().fuldmagtstype.count({ where: { slug: type } })) === 0) {
    return say(`Der er ingen type, der hedder »${type}«. Se navnene med: npm run rollout -- list`);
  }
  const result = await stepRollout(OPERATOR, { fuldmagtstype: type, area, to, on });
  if (result.ok) return say(`Gemt. Udrulningen står nu på: ${GATE_LABELS[result.status]}.`, 0);
  const now = result.status ? ` Den dag stod den på: ${GATE_LABELS[result.status]}.` : "";
  return say(REFUSALS[result.refusal] + now);
}

function say(text: string, exitCode = 1): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main(process.argv.slice(2)).finally(disconnect);
