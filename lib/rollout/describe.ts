import { type IsoDate, longDate, shortDate } from "@/lib/dates";
import { actorName, type Names } from "@/lib/events/describe";
import type { Fact, FactOf, RecordedEvent } from "@/lib/events/event";
import { EVIDENCE_LABELS } from "@/lib/rollout/evidence";
import type { RolloutStep } from "@/lib/rollout/gates";
import { MOVE_REASON_WORDS } from "@/lib/rollout/move-reasons";
import type { PartyNames } from "@/lib/rollout/parties";
import { pakkerInWords } from "@/lib/rollout/parts";
import { PAUSE_REASON_WORDS } from "@/lib/rollout/pause-reasons";

export type RolloutNames = Pick<Names, "actors"> & { parties: PartyNames };

/** One fact of a rollout as a Danish sentence, without who told it. */
export function describeRolloutFact(fact: Fact, names: RolloutNames): string {
  if (fact.type === "rollout.stepped") return stepped(fact, names);
  if (fact.type === "rollout.planned") return planned(fact);
  if (fact.type === "rollout.waiting") return waiting(fact.party, names);
  if (fact.type === "rollout.split")
    return `Den blev delt fra resten og føres frem for sig: ${pakkerInWords(fact.pakker)}.`;
  if (fact.type === "rollout.annulled") return "Det skete ikke.";
  throw new Error(`A rollout has no events of type ${fact.type}.`);
}

/** "Skrevet 27. oktober 2026 af Pia Planlund", or "Skrevet samme dag …". */
export function recordedBy(
  { actor, occurredOn }: RecordedEvent,
  recordedOn: IsoDate,
  names: RolloutNames,
): string {
  const day = recordedOn === occurredOn ? "samme dag" : longDate(recordedOn);
  return `Skrevet ${day} af ${actorName(actor, names)}`;
}

type Stepped = FactOf<"rollout.stepped">;

const SENTENCES: Record<RolloutStep, string> = {
  start: "Fuldmagten kom på listen som en idé.",
  plan: "Fuldmagten kom med i planen.",
  agree: "Fagområdet sagde ja til at være med.",
  send_connection: "Tilslutningsskemaet blev sendt til Digitaliseringsstyrelsen.",
  confirm: "Digitaliseringsstyrelsen svarede, at fuldmagten er klar.",
  begin_test: "Testen begyndte.",
  fail_test: "Testen blev ikke bestået.",
  go_live: "Fuldmagten kom i drift.",
  skip_test: "Fuldmagten kom i drift. Den kræver ingen tilslutning.",
  pause: "Den blev sat på pause",
  resume: "Den kom i gang igen.",
  retire: "Den blev udfaset",
};

function stepped({ step, evidence, waitingFor, pauseReason, endsOn }: Stepped, names: RolloutNames): string {
  const why = step === "pause" ? (pauseReason ? `, fordi ${PAUSE_REASON_WORDS[pauseReason]}.` : ".") : "";
  const end = step === "retire" ? (endsOn ? `. Sidste dag var ${longDate(endsOn)}.` : ".") : "";
  const shown = evidence.map((one) => EVIDENCE_LABELS[one].toLowerCase());
  const proof = shown.length > 0 ? ` Dokumentation: ${shown.join(", ")}.` : "";
  return `${SENTENCES[step]}${why}${end}${proof}${waitingFor === undefined ? "" : ` ${waiting(waitingFor, names)}`}`;
}

function planned({ expectedLiveOn, liveOn, nextGateOn, reason }: FactOf<"rollout.planned">): string {
  const live = expectedLiveOn ?? liveOn;
  const day = live ? `Den er planlagt i drift ${shortDate(live)}` : "Den har ingen planlagt dato for drift";
  const next = nextGateOn ? `, og næste trin ${shortDate(nextGateOn)}` : "";
  const why =
    reason && reason !== "first_plan" ? `. Datoen blev flyttet, fordi ${MOVE_REASON_WORDS[reason]}` : "";
  return `${day}${next}${why}.`;
}

function waiting(party: string | null, { parties }: RolloutNames): string {
  if (party === null) return "Den venter ikke på nogen.";
  return `Den venter på: ${parties.get(party) ?? party}.`;
}
