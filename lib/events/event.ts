import { z } from "zod";
import { ROLES } from "@/lib/auth/permissions";
import { REVOKED_BY } from "@/lib/fuldmagt/fate";
import {
  ASKED_BY,
  DURATION_BANDS,
  MATERIALS,
  NOBODY_REASONS,
  OFFERED_INSTEAD,
  OUTCOMES,
} from "@/lib/henvendelse/outcome";
import { MAIL_WAYS } from "@/lib/person/person";
import { BLANK_STATES } from "@/lib/post/blank/blank";
import { BLANK_STEP_NAMES } from "@/lib/post/blank/blank-life";
import { LETTER_KINDS, LETTER_STATUSES } from "@/lib/post/letter";
import { LETTER_STEP_NAMES, RESEND_REASONS, STOP_REASONS } from "@/lib/post/letter-life";
import { RETURN_WAYS } from "@/lib/post/ways";
import { REMARK_STATUSES, REMARK_WAYS } from "@/lib/remark/status";
import { REPORT_STATES, REPORT_STEP_NAMES } from "@/lib/report/lifecycle";
import { EVIDENCE } from "@/lib/rollout/evidence";
import { ROLLOUT_STATUSES, ROLLOUT_STEP_NAMES } from "@/lib/rollout/gates";
import { MOVE_REASONS } from "@/lib/rollout/move-reasons";
import { PAUSE_REASONS } from "@/lib/rollout/pause-reasons";
import { BASES } from "@/lib/sag/basis";
import { ASSIGN_REASONS } from "@/lib/sag/dividing/reasons";
import { SAG_STATUSES, SAG_STEP_NAMES } from "@/lib/sag/lifecycle";
import { PAPER_ORIGINS } from "@/lib/sag/origin";
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

const CATALOGUE_NOUNS = [
  "fuldmagtstype",
  "fuldmagtspakke",
  "area",
  "forvaltning",
  "life_situation",
  "waiting_party",
] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const FACT = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("catalogue.recorded"),
    origin: z.string(),
    sha256: z.string(),
  }),
  /** a row of the catalogue was added, replaced or ended; what it says stands in the rows */
  z.object({
    type: z.literal("catalogue.changed"),
    noun: z.enum(CATALOGUE_NOUNS),
    act: z.enum(["added", "changed", "retired"]),
    /** the day from which it is so */
    from: day,
    /** a forvaltning split off or merged: the slug of the one that its types came from or went to */
    other: z.string().optional(),
  }),
  z.object({
    type: z.literal("national_figure.recorded"),
    pakke,
    /** the first day of the month */
    month: day,
    /** null when what was recorded is taken back */
    given: z.number().int().nonnegative().nullable(),
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
    basis: z.enum(BASES).optional(),
    origin: z.enum(PAPER_ORIGINS).optional(),
    readAloud: z.boolean().optional(),
    /** create, change_content: how people were helped, and how the fuldmagtsgiver gets mail */
    signatureGuide: z.boolean().optional(),
    bisidder: z.boolean().optional(),
    contactPerson: z.boolean().optional(),
    interpreter: z.boolean().optional(),
    mailWay: z.enum(MAIL_WAYS).optional(),
    /** create, change_content: the fuldmagtshaver is paid to care for the fuldmagtsgiver, and may help */
    caringEmployee: z.boolean().optional(),
    /** create, change_content: the last day that is asked for */
    periodTo: day.optional(),
    /** create: the opaque key of the sag that this one renews */
    renews: z.string().optional(),
    /** create, change_content: pages of the printed copy; receive: pages that came back; ask_citizen: missing */
    pageCount: z.number().int().optional(),
    pages: z.array(z.number().int()).default([]),
    /** register: what was not entered, and why */
    notRegistered: z.array(pakke.extend({ reason: z.enum(NOT_REGISTERED_REASONS) })).default([]),
    /** send_receipt, ask_citizen: how the letter goes */
    way: z.enum(MAIL_WAYS).optional(),
    /** send_receipt, ask_citizen: the opaque key of the letter, whose own events tell when it was sent; none before them */
    letter: z.string().optional(),
    /** receive: how the pages came back, and whether their codes alone told so */
    cameBy: z.enum(RETURN_WAYS).optional(),
    byCode: z.boolean().optional(),
    /** end_by_death: the day from which no fuldmagt holds; it may lie before the day the sag was ended */
    endedOn: day.optional(),
  }),
  z.object({
    type: z.literal("fuldmagt.revoked"),
    pakker: z.array(pakke).min(1),
    by: z.enum(REVOKED_BY),
  }),
  z.object({
    type: z.literal("letter.stepped"),
    step: z.enum(LETTER_STEP_NAMES),
    from: z.enum(LETTER_STATUSES).nullable(),
    to: z.enum(LETTER_STATUSES),
    kind: z.enum(LETTER_KINDS),
    way: z.enum(MAIL_WAYS),
    /** queue: how the answer is to come back */
    returnWay: z.enum(RETURN_WAYS).optional(),
    /** resend, stop */
    reason: z.enum([...RESEND_REASONS, ...STOP_REASONS]).optional(),
  }),
  /** a form without names: where it is, and never whose it became */
  z.object({
    type: z.literal("blank_form.stepped"),
    step: z.enum(BLANK_STEP_NAMES),
    from: z.enum(BLANK_STATES).nullable(),
    to: z.enum(BLANK_STATES),
    /** where it lies, or lay */
    location: z.string().optional(),
  }),
  /** the municipality's journal has it; its number stands on the sag, not here */
  z.object({ type: z.literal("sag.journalised") }),
  z.object({
    type: z.literal("sag.assigned"),
    /** the opaque key of whoever has it now; null when nobody has */
    to: z.string().nullable(),
    /** not asked of somebody who takes it */
    reason: z.enum(ASSIGN_REASONS).optional(),
  }),
  z.object({
    type: z.literal("henvendelse.recorded"),
    outcome: z.enum(OUTCOMES),
    location: z.string(),
    askedBy: z.enum(ASKED_BY),
    duration: z.enum(DURATION_BANDS).nullable(),
    /** nobody_to_appoint alone */
    nobodyReason: z.enum(NOBODY_REASONS).optional(),
    offeredInstead: z.enum(OFFERED_INSTEAD).optional(),
    topics: z.array(z.string()).default([]),
    /** beside any outcome */
    wishes: z.array(z.string()).default([]),
    material: z.array(z.enum(MATERIALS)).default([]),
  }),
  z.object({
    type: z.literal("rollout.stepped"),
    step: z.enum(ROLLOUT_STEP_NAMES),
    to: z.enum(ROLLOUT_STATUSES),
    /** start: what goes through the gates together */
    fuldmagtstype: z.string().optional(),
    area: z.string().optional(),
    /** whom it waits for from then on; null for nobody, left out for whom it waited for before */
    waitingFor: z.string().nullable().optional(),
    endsOn: day.optional(),
    /** what shows that the gate was passed */
    evidence: z.array(z.enum(EVIDENCE)).default([]),
    /** pause: why */
    pauseReason: z.enum(PAUSE_REASONS).optional(),
  }),
  z.object({
    type: z.literal("rollout.planned"),
    liveOn: day.nullable(),
    expectedLiveOn: day.nullable(),
    nextGateOn: day.nullable(),
    /** not asked when a plan is made for the first time */
    reason: z.enum(MOVE_REASONS).optional(),
  }),
  /** it was taken out of another rollout on that day, and has the other's past behind it */
  z.object({
    type: z.literal("rollout.split"),
    /** the opaque key of the other */
    from: z.string(),
    /** of what happened to the other on the day, what came by this place in its order is shared */
    after: z.number().int().nonnegative(),
    pakker: z.array(pakke).min(1),
  }),
  /** corrects: what the corrected event says never happened */
  z.object({ type: z.literal("rollout.annulled") }),
  z.object({ type: z.literal("rollout.waiting"), party: z.string().nullable() }),
  /** the quarterly status on its way: `number` is the edition within the quarter */
  z.object({
    type: z.literal("report.stepped"),
    step: z.enum(REPORT_STEP_NAMES),
    to: z.enum(REPORT_STATES),
    quarter: z.string(),
    number: z.number().int(),
  }),
  z.object({
    type: z.literal("edition.published"),
    quarter: z.string(),
    number: z.number().int(),
    asOf: day,
    /** the seq up to which its figures know */
    watermark: z.string().regex(/^\d+$/),
    definition: z.number().int(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({ type: z.literal("remark.recorded"), way: z.enum(REMARK_WAYS) }),
  z.object({ type: z.literal("remark.answered"), status: z.enum(REMARK_STATUSES) }),
  z.object({ type: z.literal("setting.changed"), setting: z.string() }),
  z.object({ type: z.literal("text.changed"), text: z.string(), version: z.number().int() }),
  z.object({
    type: z.literal("location.changed"),
    location: z.string(),
    kind: z.enum(["counter", "outreach", "visit"]),
    /** 1 is Monday, 7 is Sunday */
    weekdays: z.array(z.number().int().min(1).max(7)),
    /** the last day on which anybody is helped there */
    endsOn: day.optional(),
  }),
  z.object({
    type: z.literal("user.added"),
    roles: z.array(z.enum(ROLES)),
    /** area_contact alone: the areas they answer for */
    areas: z.array(z.string()).default([]),
    /** those of them where somebody else is the contact */
    deputyIn: z.array(z.string()).default([]),
  }),
  z.object({
    type: z.literal("user.changed"),
    roles: z.array(z.enum(ROLES)),
    areas: z.array(z.string()).default([]),
    deputyIn: z.array(z.string()).default([]),
    active: z.boolean(),
    newPassword: z.boolean().default(false),
  }),
  /** when somebody is away, both days included, and whose key sees to their sager; all null when it is called off */
  z.object({
    type: z.literal("user.away"),
    from: day.nullable(),
    to: day.nullable(),
    cover: z.string().nullable(),
  }),
]);

export type Fact = z.infer<typeof FACT>;
export type FactInput = z.input<typeof FACT>;
export type FactOf<T extends Fact["type"]> = Extract<Fact, { type: T }>;

export const SUBJECT_KINDS = [
  "catalogue",
  "sag",
  "letter",
  "blank_form",
  "henvendelse",
  "rollout",
  "report",
  "remark",
  "setting",
  "text",
  "location",
  "user",
] as const;
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
