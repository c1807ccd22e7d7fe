import { z } from "zod";
import type { DraftPurpose } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { ownDrafts } from "@/lib/auth/scope";
import { open, seal } from "@/lib/crypto/seal";
import { copenhagenDay } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import type { TypedForm } from "@/lib/form/form";
import { keys } from "@/lib/secrets";
import { readSettings } from "@/lib/setting/queries";
import { isUuid } from "@/lib/uuid";

/** Everything typed so far: a form for each step of a guide, raw as it was typed. */
export type TypedSteps = Readonly<Record<string, TypedForm>>;

export type Draft = {
  id: string;
  purpose: DraftPurpose;
  sagKey: string | null;
  typed: TypedSteps;
  updatedAt: Date;
  expiresAt: Date;
};

const GUIDE_PURPOSES = [
  "registration",
  "change",
  "letter",
  "renewal",
] as const satisfies readonly DraftPurpose[];
export type GuidePurpose = (typeof GUIDE_PURPOSES)[number];
/** A guide that is not finished; other purposes keep a form or a search that was posted. */
export type GuideDraft = Draft & { purpose: GuidePurpose };

const TYPED = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** An own draft that has not expired; null for any other id, also one that is no uuid. */
export async function readDraft(actor: Actor, id: string, now: Date): Promise<Draft | null> {
  if (!isUuid(id)) return null;
  const where = { id, ...ownDrafts(actor), expiresAt: { gt: now } };
  const row = await db().draft.findFirst({ where });
  return row && opened(row);
}

/** Own guides that are not finished, of whatever purpose, the newest first. Not forms and searches that are kept. */
export async function listDrafts(actor: Actor, now: Date): Promise<GuideDraft[]> {
  const rows = await db().draft.findMany({
    where: { ...ownDrafts(actor), purpose: { in: [...GUIDE_PURPOSES] }, expiresAt: { gt: now } },
    orderBy: { updatedAt: "desc" },
    take: 20,
  });
  return rows.flatMap((row) => {
    const draft = opened(row);
    const purpose = GUIDE_PURPOSES.find((name) => name === draft.purpose);
    return purpose ? [{ ...draft, purpose }] : [];
  });
}

export type NewDraft = Pick<Draft, "id" | "purpose" | "typed"> & {
  sagKey?: string;
  location?: string;
  /** how long it is kept; else as many days as the municipality has decided */
  minutes?: number;
};

type DraftStore = Pick<Tx, "draft" | "settingRow">;

/** Makes the draft, or writes over the own one with that id. False when the id is somebody else's. */
export async function saveDraft(
  actor: Actor,
  draft: NewDraft,
  now: Date,
  to: DraftStore = db(),
): Promise<boolean> {
  const ownerId = can(actor, "sag:register") || draft.purpose === "form" ? actor.userId : null;
  if (!ownerId || !isUuid(draft.id)) return false;
  if (await writeOver(actor, draft, now, to)) return true;
  const { id, purpose, sagKey = null } = draft;
  const fresh = { ...(await columns(draft, now, to)), id, ownerId, purpose, sagKey };
  const made = await to.draft.createMany({ data: fresh, skipDuplicates: true });
  return made.count > 0;
}

/** Writes over the own draft; false when it is gone. */
async function writeOver(actor: Actor, draft: NewDraft, now: Date, to: DraftStore = db()): Promise<boolean> {
  const where = { id: draft.id, ...ownDrafts(actor) };
  const data = { ...(await columns(draft, now, to)), version: { increment: 1 } };
  return (await to.draft.updateMany({ where, data })).count > 0;
}

async function columns({ id, typed, location, minutes }: NewDraft, now: Date, from: DraftStore) {
  const kept = minutes ?? (await readSettings(from, copenhagenDay(now)))["draft.days"] * 24 * 60;
  return {
    sealed: seal(keys(), place(id), Buffer.from(JSON.stringify(typed), "utf8")),
    updatedAt: now,
    expiresAt: new Date(now.getTime() + kept * 60_000),
    ...(location ? { locationSlug: location } : {}),
  };
}

type StepTyped = Omit<NewDraft, "typed"> & { step: string; form: TypedForm };

/**
 * What is typed in one step goes into the draft; the other steps stay. Only the first step of a guide begins a
 * draft: a later one sent again, while its sag is being made or long after, must not leave half a draft behind.
 */
export async function saveStep(
  actor: Actor,
  { step, form, begins, ...rest }: StepTyped & { begins: boolean },
  now: Date,
): Promise<boolean> {
  const before = await readDraft(actor, rest.id, now);
  if (before) return writeOver(actor, { ...rest, typed: { ...before.typed, [step]: form } }, now);
  return begins && saveDraft(actor, { ...rest, typed: { [step]: form } }, now);
}

export async function deleteDraft(actor: Actor, id: string, tx: Pick<Tx, "draft"> = db()): Promise<void> {
  if (!isUuid(id)) return;
  await tx.draft.deleteMany({ where: { id, ...ownDrafts(actor) } });
}

/** Drafts past their day are gone for good. Called when a new one is begun. */
export async function deleteExpiredDrafts(now: Date): Promise<void> {
  await db().draft.deleteMany({ where: { expiresAt: { lte: now } } });
}

type Row = Awaited<ReturnType<ReturnType<typeof db>["draft"]["findMany"]>>[number];

function opened(row: Row): Draft {
  const { id, purpose, sagKey, updatedAt, expiresAt } = row;
  const typed = TYPED.parse(JSON.parse(open(keys(), place(id), row.sealed).toString("utf8")));
  return { id, purpose, sagKey, typed, updatedAt, expiresAt };
}

function place(id: string): string {
  return `draft|sealed|${id}`;
}
