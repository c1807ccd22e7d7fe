import type { FactOf, RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { type Fate, REVOKED_BY } from "@/lib/fuldmagt/fate";
import type { NotRegisteredReason } from "@/lib/sag/reasons";

type Stepped = FactOf<"sag.stepped">;
type Pakke = Stepped["pakker"][number];

/** How we know a fate: we entered it ourselves, we were told of a death, or how we were told that it is taken back. */
export const FATE_SOURCES = ["own_registration", "death", ...REVOKED_BY] as const;
export type FateSource = (typeof FATE_SOURCES)[number];

export type Standing = Pakke & {
  handling: "requested" | "registered" | "not_registered";
  notRegisteredReason: NotRegisteredReason | null;
  fate: Fate | null;
  fateOn: string | null;
  fateSource: FateSource | null;
};

/**
 * How the fuldmagter of a sag stand, by its events alone. The stored rows are a projection of this; a test compares
 * the two. What is taken back stays so, whatever happens to the sag after: nobody enters it again by undoing.
 */
export function fuldmagterFrom(
  events: readonly RecordedEvent[],
  cut: { asOf?: string; knownAt?: bigint } = {},
): Standing[] {
  let standing: Standing[] = [];
  for (const { fact, occurredOn } of effective(events, cut)) {
    if (fact.type === "sag.stepped") standing = afterStep(standing, fact, occurredOn);
    if (fact.type !== "fuldmagt.revoked") continue;
    const revoked = { fate: "revoked", fateOn: occurredOn, fateSource: fact.by } as const;
    standing = standing.map((one) =>
      one.fate === "active" && fact.pakker.some((pakke) => isSame(pakke, one)) ? { ...one, ...revoked } : one,
    );
  }
  return standing;
}

function afterStep(standing: Standing[], fact: Stepped, on: string): Standing[] {
  const { step } = fact;
  if (step === "create" || step === "change_content") return fact.pakker.map(requested);
  if (step === "register") return standing.map((one) => entered(one, fact, on));
  if (step === "undo_registration" || step === "reopen") {
    return standing.map((one) => (one.fate === "revoked" ? one : requested(one)));
  }
  if (step !== "end_by_death") return standing;
  const ended = { fate: "ended", fateOn: fact.endedOn ?? on, fateSource: "death" } as const;
  return standing.map((one) => (one.fate === "active" ? { ...one, ...ended } : one));
}

function requested({ type, kind, channel }: Pakke): Standing {
  const nothing = { notRegisteredReason: null, fate: null, fateOn: null, fateSource: null };
  return { type, kind, channel, handling: "requested", ...nothing };
}

function entered(one: Standing, { notRegistered }: Stepped, on: string): Standing {
  if (one.handling !== "requested") return one;
  const not = notRegistered.find((pakke) => isSame(pakke, one));
  if (not) return { ...one, handling: "not_registered", notRegisteredReason: not.reason };
  return { ...one, handling: "registered", fate: "active", fateOn: on, fateSource: "own_registration" };
}

function isSame(a: Pakke, b: Pakke): boolean {
  return a.type === b.type && a.kind === b.kind && a.channel === b.channel;
}
