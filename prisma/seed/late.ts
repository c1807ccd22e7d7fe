import type { RolloutStatus } from "@/lib/rollout/gates";

/** Which facts of the invented history were written down weeks late, and which first with a wrong day. */
export function nameOf({ type, area }: { type: string; area: string }, gate: RolloutStatus): string {
  return `${type} / ${area} / ${gate}`;
}

/** The day it was written down. Three of them pass the end of a quarter, which a published report must stand. */
export const LATE: ReadonlyMap<string, string> = new Map([
  ["hjemmesygepleje / Sundhed / idea", "2025-12-18"],
  ["ledsageordning / Dagtilbud og støtte til voksne / agreed", "2026-05-07"],
  ["forebyggende-hjemmebesoeg / Pleje og omsorg / planned", "2026-06-17"],
  ["genoptraening / Sundhed / live", "2026-07-10"],
  ["sundhedspleje / Sundhed / planned", "2026-09-16"],
  ["kommunal-tandpleje / Sundhed / live", "2026-10-06"],
  ["beskyttet-beskaeftigelse-samvaer / Dagtilbud og støtte til voksne / agreed", "2026-09-22"],
  ["stoette-til-bil / Hjælpemidler og bolig / planned", "2026-10-01"],
]);

export type Correction = { firstSaidOn: string; correctedOn: string };

export const CORRECTIONS: ReadonlyMap<string, Correction> = new Map([
  [
    "forbrugsgoder / Hjælpemidler og bolig / confirmed",
    { firstSaidOn: "2026-04-30", correctedOn: "2026-06-03" },
  ],
  ["madservice / Pleje og omsorg / live", { firstSaidOn: "2026-10-01", correctedOn: "2026-10-21" }],
]);
