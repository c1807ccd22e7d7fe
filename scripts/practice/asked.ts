import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { canBeWished } from "@/lib/catalogue/catalogue";
import type { TypedForm } from "@/lib/form/form";
import { NOBODY_REASONS, OFFERED_INSTEAD, type Outcome } from "@/lib/henvendelse/outcome";
import { recordBehov } from "@/lib/sag/guide/record-behov";
import { type Fields, formOf } from "./filled-in";
import { type Cast, several } from "./forms";

/** How often each outcome without a sag comes, in a quarter of practice. */
const ASKED: readonly (readonly [Exclude<Outcome, "fuldmagt">, number])[] = [
  ["medbetjening", 24],
  ["citizen_does_it", 17],
  ["analogue_fuldmagt", 9],
  ["general_or_future_fuldmagt", 6],
  ["guardian_or_doubt", 5],
  ["nobody_to_appoint", 12],
  ["other", 7],
];
const WHERE: readonly Fields[] = [
  { sted: "borgerservice-borgernes-hus", spurgt: "counter" },
  { sted: "borgerservice-borgernes-hus", spurgt: "counter" },
  { sted: "borgerservice-borgernes-hus", spurgt: "phone" },
  { sted: "borgerservice-borgernes-hus", spurgt: "letter" },
  { sted: "cafe-paraplyen", spurgt: "outreach" },
  { sted: "indgangen-dalum", spurgt: "outreach" },
  { sted: "ouh", spurgt: "visit" },
];

/** Those who asked and got something else than a fuldmagt, over the last quarter. Gives how many. */
export async function askForOther(
  actors: readonly Actor[],
  cast: Cast,
  at: (ago: number) => Date,
): Promise<number> {
  const { chance } = cast;
  const all = ASKED.flatMap(([outcome, count]) => Array.from({ length: count }, () => outcome));
  const told = all.map((outcome) => ({
    actor: chance.oneOf(actors),
    now: at(chance.between(0, 88)),
    form: formOf({
      behov: outcome,
      ...chance.oneOf(WHERE),
      tid: chance.oneOf(["to_10", "to_10", "to_20", "to_40", "more"]),
      ...(outcome === "general_or_future_fuldmagt" ? { grundlag: "count" } : {}),
      ...(outcome === "nobody_to_appoint" ? nobody(cast) : {}),
      ...(chance.next() < 0.3 ? { materiale: "booklet" } : {}),
      ...(chance.next() < 0.25 ? { oenske: wishes(cast) } : {}),
    }),
  }));
  for (let first = 0; first < told.length; first += AT_ONCE) {
    await Promise.all(told.slice(first, first + AT_ONCE).map(record));
  }
  return all.length;
}

/** They do not know of each other, so several are recorded at once. */
const AT_ONCE = 8;

async function record({ actor, form, now }: { actor: Actor; form: TypedForm; now: Date }): Promise<void> {
  const counted = await recordBehov(actor, { id: randomUUID(), form }, now);
  if (!counted?.ok) throw new Error("A henvendelse of the practice was not counted.");
}

function nobody({ chance, catalogue }: Cast): Fields {
  return {
    grund: chance.oneOf(NOBODY_REASONS),
    tilbudt: chance.oneOf(OFFERED_INSTEAD),
    emne: several(catalogue, 1, chance).map(({ slug }) => slug),
  };
}

function wishes({ chance, catalogue }: Cast): string[] {
  return several(catalogue.filter(canBeWished), chance.between(1, 2), chance).map(({ slug }) => slug);
}
