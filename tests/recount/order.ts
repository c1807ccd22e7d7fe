import type { Chance } from "@/tests/volume/chance";
import type { Told } from "./history";

/**
 * The order in which subjects are written down: mixed among each other. `asItHappened`: each of them in its own order, so
 * that at every moment each is a life the table of steps allows; else in any, and only the end of it all is one.
 */
export function written(chance: Chance, subjects: readonly Told[][], asItHappened: boolean): Told[] {
  const all = subjects.flat();
  const places = new Map(all.map((told) => [told, chance.number()]));
  if (asItHappened) for (const told of subjects) inOrder(told, places);
  const placeOf = (told: Told) => places.get(told) ?? 0;
  const mixed = all.toSorted((a, b) => placeOf(a) - placeOf(b));
  // What corrects is written after what it corrects.
  return mixed.flatMap((told) => {
    if (told.corrects && placeOf(told.corrects) > placeOf(told)) return [];
    const early = mixed.filter((other) => other.corrects === told && placeOf(other) < placeOf(told));
    return [told, ...early];
  });
}

function inOrder(told: readonly Told[], places: Map<Told, number>): void {
  const sorted = told.map((one) => places.get(one) ?? 0).toSorted((a, b) => a - b);
  for (const [at, one] of told.entries()) places.set(one, sorted[at] ?? 0);
}
