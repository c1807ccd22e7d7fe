import { z } from "zod";
import demoRollout from "./data/demo-rollout.json" with { type: "json" };
import fuldmagtstyper from "./data/fuldmagtstyper.json" with { type: "json" };
import odense from "./data/odense.json" with { type: "json" };
import sentences from "./data/sentences.json" with { type: "json" };

/** The reference data as it is shipped, read and checked once. What the municipality edits lives in the database. */
const source = z.enum(["seed", "found", "proposed"]);
const day = z.iso.date();
const note = z.string().nullable();

const TYPE = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  area: z.string(), // the heading it stands under
  areas: z.array(z.string()).min(1), // one rollout in each
  forvaltning: z.string().nullable(),
  legalBasis: z.string(),
  kle: z.string(),
  source,
  note,
  national: z.boolean(),
  endsOn: day.nullable(), // the last day it is counted
  pakker: z
    .array(
      z.strictObject({
        kind: z.enum(["act", "insight"]),
        channel: z.enum(["self_service", "contact"]),
        privilegienavn: z.string().nullable(),
      }),
    )
    .min(1),
});

const REFERENCE = z.object({
  forvaltninger: z.array(
    z.strictObject({ name: z.string(), validFrom: day, validTo: day.nullable(), source, note }),
  ),
  steder: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(["counter", "outreach", "visit", "wish"]),
      schedule: z.string().nullable(),
      source,
      note,
    }),
  ),
  livssituationer: z.array(z.strictObject({ title: z.string(), typer: z.array(z.string()), source, note })),
});

const GATE = z.enum(["idea", "planned", "agreed", "connection_sent", "confirmed", "in_test", "live"]);

const DEMO_ROLLOUT = z.object({
  asOf: day,
  rollouts: z.array(
    z.strictObject({
      type: z.string(),
      area: z.string(),
      status: z.enum([...GATE.options, "paused", "retired"]),
      plannedLiveOn: day,
      expectedLiveOn: day.nullable(),
      gates: z.array(z.strictObject({ gate: GATE, occurredOn: day })).min(1),
      stoppedOn: day.nullable(), // paused or retired
      waitingFor: z.string().nullable(),
      waitingSince: day.nullable(),
      nextGatePlannedOn: day.nullable(),
    }),
  ),
});

export type SeedType = z.infer<typeof TYPE>;
export type DemoRollout = z.infer<typeof DEMO_ROLLOUT>["rollouts"][number];

export const TYPES = z.array(TYPE).parse(fuldmagtstyper);
export const SENTENCES = z.record(z.string(), z.string()).parse(sentences);
export const { forvaltninger, steder, livssituationer } = REFERENCE.parse(odense);
export const DEMO = DEMO_ROLLOUT.parse(demoRollout);
