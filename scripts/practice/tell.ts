import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { addDays, copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { saveDraft } from "@/lib/draft/draft";
import { assignSager } from "@/lib/sag/dividing/assign";
import { revokeFuldmagter } from "@/lib/sag/fates/revoke";
import { finishGuide } from "@/lib/sag/guide/finish";
import { readGuide } from "@/lib/sag/guide/guide";
import type { TypedGuide } from "@/lib/sag/guide/registration";
import { noteJournalNumber } from "@/lib/sag/journal/journalise";
import { findSag, toSnapshot } from "@/lib/sag/read";
import { type Stepped, stepSag } from "@/lib/sag/step";
import { filledIn, formOf } from "./filled-in";
import { type Cast, typedGuide } from "./forms";
import { lettersCameBack, sendLetters } from "./post";
import type { At, Story } from "./stories";

/** Letters that are older were put in the post the day they were made; the others lie ready for whoever practises. */
const SENT_WITHIN = 2;

/** One story, by the verbs that the screens use, each with the time at which it happened. Gives the sagsnummer. */
export async function tell(actors: readonly Actor[], story: Story, cast: Cast, at: At): Promise<string> {
  const actor = actors[story.by ?? 0];
  if (!actor) throw new Error("There is no caseworker to tell it.");
  const on = copenhagenDay(at(story.ago));
  const ends = story.endsIn === undefined ? null : addDays(copenhagenDay(at(0)), story.endsIn);
  const sagsnummer = await register(actor, typedGuide(story, cast, { on, ends }), at(story.ago));
  if (story.ago >= SENT_WITHIN) await sendLetters(actor, sagsnummer, at(story.ago));
  for (const [step, ago, change] of story.steps ?? []) {
    const now = at(ago);
    const form = filledIn(step, await snapshotOf(actor, sagsnummer), copenhagenDay(now), {
      ...(step === "register" ? { reference: `ØVELSE-${sagsnummer.slice(5)}` } : {}),
      ...change,
    });
    demand(await stepSag(actor, { sagsnummer, step, form }, now), `${sagsnummer} ${step}`);
    if (ago >= SENT_WITHIN) await sendLetters(actor, sagsnummer, now);
  }
  if (story.cameBack !== undefined) await lettersCameBack(actor, sagsnummer, at(story.cameBack));
  if (story.revoked) await revoke(actor, sagsnummer, story.revoked, at);
  if (story.undistributed) await putBack(actor, sagsnummer, at(0));
  if (story.journalised) await journalise(actor, sagsnummer, at(story.steps?.at(-1)?.[1] ?? story.ago));
  return sagsnummer;
}

async function register(actor: Actor, typed: TypedGuide, now: Date): Promise<string> {
  const id = randomUUID();
  await saveDraft(actor, { id, purpose: typed.brev ? "letter" : "registration", typed }, now);
  const guide = await readGuide(actor, id, now);
  const made = guide && (await finishGuide(actor, guide, now));
  if (!made?.ok) throw new Error(`A sag of the practice was refused: ${JSON.stringify(made)}`);
  return made.sagsnummer;
}

async function revoke(actor: Actor, sagsnummer: string, revoked: NonNullable<Story["revoked"]>, at: At) {
  const { version, fuldmagter } = await snapshotOf(actor, sagsnummer);
  const form = formOf({
    version: String(version),
    hvad: revoked.what,
    emne: revoked.what === "some" ? fuldmagter.slice(0, 1).map(({ type }) => type) : [],
    hvordan: "phone",
    dag: copenhagenDay(at(revoked.ago)),
  });
  demand(await revokeFuldmagter(actor, { sagsnummer, form }, at(revoked.ago)), `${sagsnummer} revoke`);
}

/** So that nobody has it. */
async function putBack(actor: Actor, sagsnummer: string, now: Date): Promise<void> {
  const { version } = await snapshotOf(actor, sagsnummer);
  const back = { sager: [{ sagsnummer, version }], to: null, reason: "even_out" } as const;
  const { done } = await assignSager(actor, back, now);
  if (done.length === 0) throw new Error(`The practice was refused: ${sagsnummer} could not be put back.`);
}

async function journalise(actor: Actor, sagsnummer: string, now: Date): Promise<void> {
  const { version } = await snapshotOf(actor, sagsnummer);
  const form = formOf({ version: String(version), journalnummer: `ØVELSE-${sagsnummer}` });
  demand(await noteJournalNumber(actor, { sagsnummer, form }, now), `${sagsnummer} journalise`);
}

function demand(result: Stepped, what: string): void {
  if (!result.ok) throw new Error(`The practice was refused: ${what}: ${JSON.stringify(result)}`);
}

function snapshotOf(actor: Actor, sagsnummer: string) {
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) throw new Error(`There is no sag ${sagsnummer}.`);
    return toSnapshot(tx, sag);
  });
}
