import { z } from "zod";
import { ROLES } from "@/lib/auth/permissions";
import { ASKED_BY, DURATION_BANDS, OUTCOMES } from "@/lib/henvendelse/outcome";
import { ROLLOUT_STATUSES, ROLLOUT_STEP_NAMES } from "@/lib/rollout/gates";
import { SAG_STATUSES, SAG_STEP_NAMES } from "@/lib/sag/lifecycle";
import { ALL_REASONS, NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";

/**
 * Every kind of fact the product remembers. The log outlives the sag: no names, no CPR, no free text.
 * Types and values are persisted, so treat them as a public API: add, never rename.
 */
const pakke = z.object({
  type: z.string(),
  kind: z.enum(["act", "insight"]),
  channel: z.enum(["self_service", "contact"]),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const FACT = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("catalogue.recorded"),
    origin: z.string(),
    sha256: z.string(),
  }),
  z.object({
    type: z.literal("sag.stepped"),
    step: z.enum(SAG_STEP_NAMES),
    from: z.enum(SAG_STATUSES).nullable(),
    to: z.enum(SAG_STATUSES),
    reasons: z.array(z.enum(ALL_REASONS)).default([]),
    /** create, change_content: what is asked for */
    pakker: z.array(pakke).default([]),
    location: z.string().optional(),
    basis: z.enum(["signature", "general_fuldmagt", "future_fuldmagt"]).optional(),
    origin: z.enum(["own_form", "national_letter", "other_form", "blank_form"]).optional(),
    readAloud: z.boolean().optional(),
    /** create, change_content: pages of the printed copy; receive: pages that came back; ask_citizen: missing */
    pageCount: z.number().int().optional(),
    pages: z.array(z.number().int()).default([]),
    /** register: what was not entered, and why */
    notRegistered: z.array(pakke.extend({ reason: z.enum(NOT_REGISTERED_REASONS) })).default([]),
    /** send_receipt */
    way: z.enum(["letter", "digital_post"]).optional(),
  }),
  z.object({
    type: z.literal("henvendelse.recorded"),
    outcome: z.enum(OUTCOMES),
    location: z.string(),
    askedBy: z.enum(ASKED_BY),
    duration: z.enum(DURATION_BANDS).nullable(),
  }),
  z.object({
    type: z.literal("rollout.stepped"),
    step: z.enum(ROLLOUT_STEP_NAMES),
    to: z.enum(ROLLOUT_STATUSES),
    /** start: what goes through the gates together */
    fuldmagtstype: z.string().optional(),
    area: z.string().optional(),
    waitingFor: z.string().optional(),
    endsOn: day.optional(),
  }),
  z.object({
    type: z.literal("rollout.planned"),
    liveOn: day.nullable(),
    expectedLiveOn: day.nullable(),
    nextGateOn: day.nullable(),
  }),
  z.object({ type: z.literal("rollout.waiting"), party: z.string().nullable() }),
  z.object({ type: z.literal("user.added"), roles: z.array(z.enum(ROLES)) }),
  z.object({
    type: z.literal("user.changed"),
    roles: z.array(z.enum(ROLES)),
    active: z.boolean(),
    newPassword: z.boolean().default(false),
  }),
]);

export type Fact = z.infer<typeof FACT>;
export type FactInput = z.input<typeof FACT>;
export type FactOf<T extends Fact["type"]> = Extract<Fact, { type: T }>;

export const SUBJECT_KINDS = ["catalogue", "sag", "henvendelse", "rollout", "user"] as const;
export type Subject = { kind: (typeof SUBJECT_KINDS)[number]; key: string };

/** A fact with its envelope, as read back. Days are Copenhagen days. */
export type RecordedEvent = {
  seq: bigint;
  subject: Subject;
  occurredOn: string;
  dayOrder: number;
  recordedAt: Date;
  actor: string;
  corrects: bigint | null;
  fact: Fact;
};
