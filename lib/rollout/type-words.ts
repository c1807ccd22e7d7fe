import type { CataloguePakke } from "@/lib/catalogue/catalogue";
import { shortDate } from "@/lib/dates";
import { expectedOn } from "@/lib/rollout/changes";
import { delayOf } from "@/lib/rollout/matrix";
import { waitedDays } from "@/lib/rollout/standing";
import type { TypeView } from "@/lib/rollout/type-view";

/** The finding of a type: where it stands, whom it waits for, when it is expected. */
export function typeLead({ type, standing, rollouts, partyNames, day }: TypeView): string {
  if (type.national) return "Den er national. Den gives i hele landet og tælles ikke med.";
  if (standing === "not_begun") return "Den er ikke begyndt.";
  if (standing === "retired") return "Den er udfaset og tælles ikke mere.";
  if (standing === "live")
    return `Den er i drift${delayed(rollouts[0]?.state ? delayOf(rollouts[0].state) : null)}.`;
  if (standing === "paused") return "Den er sat på pause.";
  const slowest = rollouts.find(({ state }) => state.status === standing)?.state;
  const days = slowest && waitedDays(slowest, day);
  const party = slowest?.waiting && (partyNames.get(slowest.waiting.party) ?? slowest.waiting.party);
  const waits = party
    ? `Venter på: ${party}${days ? `, i ${days} ${days === 1 ? "dag" : "dage"}` : ""}. `
    : "";
  const expected = expectedOn(type);
  const live = rollouts.filter(({ state }) => state.status === "live").length;
  const part = live > 0 ? `${partWords(live, rollouts)} ` : "";
  return `${part}${waits}${expected ? `Ventes i drift ${shortDate(expected)}.` : "Ingen planlagt dato for drift."}`;
}

/** "I drift i 1 af 3 fagområder.", or of its parts where an area has several. */
function partWords(live: number, rollouts: TypeView["rollouts"]): string {
  const isSplit = rollouts.some((rollout) => rollout.part !== null);
  const ready = rollouts.find(({ state }) => state.status === "live");
  if (isSplit && rollouts.length === 2 && ready?.part) return `Kun »${ready.part}« er i drift.`;
  return `I drift i ${live} af ${rollouts.length} ${isSplit ? "dele" : "fagområder"}.`;
}

function delayed(days: number | null): string {
  if (days === null || days === 0) return days === 0 ? ", til tiden" : "";
  return days > 0 ? `, ${days} dage efter den første plan` : `, ${-days} dage før den første plan`;
}

/** "gøre det og kun se med; på nettet og ringe og skrive" */
export function pakkeWords(pakker: readonly Pick<CataloguePakke, "kind" | "channel">[]): string {
  const kinds = [
    pakker.some(({ kind }) => kind === "act") && "gøre det for borgeren",
    pakker.some(({ kind }) => kind === "insight") && "kun se med",
  ];
  const channels = [
    pakker.some(({ channel }) => channel === "self_service") && "på nettet",
    pakker.some(({ channel }) => channel === "contact") && "ringe og skrive",
  ];
  return [kinds.filter(Boolean).join(", "), channels.filter(Boolean).join(", ")].filter(Boolean).join("; ");
}
