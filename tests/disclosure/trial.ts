import type { Highs } from "highs";
import { type Disclosed, disclose } from "@/lib/report/disclosure";
import type { PersonTable, ShownTable } from "@/lib/report/table";
import { Chance } from "@/tests/volume/chance";
import { attack, attackWithheld, type Finding } from "./attacker";
import { randomEditions } from "./quarters";

/** A way to hide: the rule, or one that is broken on purpose. */
export type Hiding = (
  tables: readonly PersonTable[],
  earlier: readonly (readonly ShownTable[])[],
) => { tables: readonly ShownTable[] };

export type Trial = { exact: PersonTable[][]; shown: Disclosed[]; findings: Finding[] };

/** A random quarter in its editions, as it would be published, and what the attacker makes of it. */
export function trial(highs: Highs, seed: number, whole = false): Trial {
  const exact = randomEditions(new Chance(seed));
  const shown = publish(exact, disclose);
  const known = attack(
    highs,
    shown.map(({ tables }) => tables),
    whole,
  );
  const unsaid = shown.flatMap(({ tables }, at) => attackWithheld(highs, tables, exact[at] ?? []));
  return { exact, shown, findings: [...known, ...unsaid] };
}

/** The same quarter hidden in another way. */
export function findingsWith(highs: Highs, seed: number, hiding: Hiding): Finding[] {
  const shown = publish(randomEditions(new Chance(seed)), hiding);
  return attack(
    highs,
    shown.map(({ tables }) => tables),
  );
}

/** Each edition knows those before it. */
export function publish<T extends ReturnType<Hiding>>(
  editions: readonly (readonly PersonTable[])[],
  hiding: (tables: readonly PersonTable[], earlier: readonly (readonly ShownTable[])[]) => T,
): T[] {
  const shown: T[] = [];
  for (const tables of editions)
    shown.push(
      hiding(
        tables,
        shown.map((one) => one.tables),
      ),
    );
  return shown;
}
