import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import type { Actor, Role } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { saveDraft, saveStep } from "@/lib/draft/draft";
import { stepLetters } from "@/lib/post/letters/step";
import { FATE_SOURCES, fuldmagterFrom, type Standing } from "@/lib/sag/fates/fates";
import { revokeFuldmagter } from "@/lib/sag/fates/revoke";
import { beginChange } from "@/lib/sag/guide/begin-change";
import { finishGuide } from "@/lib/sag/guide/finish";
import { readGuide } from "@/lib/sag/guide/guide";
import type { TypedGuide } from "@/lib/sag/guide/registration";
import type { FormStep } from "@/lib/sag/input/step";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { findSag, toSnapshot } from "@/lib/sag/read";
import { NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import { type Stepped, stepSag } from "@/lib/sag/step";
import { connect } from "@/scripts/database/connect.mjs";
import { aForm, aRegistration, NOW } from "./people";
import { typedStep } from "./typed-steps";

/** The demo user of a role; the second where there are two. */
export async function signedInAs(role: Role, which: 0 | 1 = 0): Promise<Actor> {
  const email = DEMO_USERS.filter((user) => user.role === role)[which]?.email ?? "";
  const { id, key, roles } = await db().user.findUniqueOrThrow({ where: { email } });
  return { key, userId: id, roles };
}

/** A guide typed to its end and not yet sent. Gives the draft's id. */
export async function aDraftOf(
  actor: Actor,
  typed: TypedGuide = aRegistration(),
  now = NOW,
): Promise<string> {
  const id = randomUUID();
  await saveDraft(actor, { id, purpose: typed.brev ? "letter" : "registration", typed }, now);
  return id;
}

/** Sends the last step of a guide. */
export async function finish(actor: Actor, draftId: string, now = NOW) {
  const guide = await readGuide(actor, draftId, now);
  if (!guide) throw new Error("There is no such draft to finish.");
  return finishGuide(actor, guide, now);
}

/** A sag made as the guide makes it. Gives its number. */
export async function registered(actor: Actor, typed: Partial<TypedGuide> = {}, now = NOW): Promise<string> {
  const result = await finish(actor, await aDraftOf(actor, aRegistration(typed), now), now);
  if (!result.ok) throw new Error(`Not registered: ${JSON.stringify(result)}`);
  return result.sagsnummer;
}

/** A sag brought to a status step by step. */
export async function broughtTo(
  status: SagStatus,
  actor: Actor,
  typed: Partial<TypedGuide> = {},
): Promise<string> {
  const sagsnummer = await registered(actor, typed);
  for (const step of WAYS[status]) {
    const result = await take(actor, sagsnummer, step);
    if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result)}`);
  }
  return sagsnummer;
}

/** The steps after the first, from a signature awaited. */
const WAYS: Record<SagStatus, FormStep[]> = {
  awaiting_signature: [],
  received: ["receive"],
  awaiting_citizen: ["receive", "ask_citizen"],
  checked: ["receive", "check"],
  registered: ["receive", "check", "register"],
  completed: ["receive", "check", "register", "send_receipt"],
  rejected: ["receive", "reject"],
  withdrawn: ["withdraw"],
  lapsed: ["lapse"],
  ended: ["receive", "end_by_death"],
};

/** Takes a step with its form filled in as on the page; `change` replaces fields. */
export async function take(
  actor: Actor,
  sagsnummer: string,
  step: FormStep,
  change: Parameters<typeof typedStep>[2] = {},
  now = NOW,
): Promise<Stepped> {
  const form = typedStep(step, await snapshotOf(actor, sagsnummer), change);
  return stepSag(actor, { sagsnummer, step, form }, now);
}

/** Takes fuldmagter back with the form filled in as on the page: all of them, today, by phone. */
export async function takeBack(
  actor: Actor,
  sagsnummer: string,
  change: Record<string, string | readonly string[]> = {},
  now = NOW,
): Promise<Stepped> {
  const { version } = await snapshotOf(actor, sagsnummer);
  const day = copenhagenDay(now);
  const form = aForm({ version: String(version), hvad: "all", hvordan: "phone", dag: day, ...change });
  return revokeFuldmagter(actor, { sagsnummer, form }, now);
}

/** Says that every letter of a sag that lies ready was sent that day. */
export function lettersSent(actor: Actor, sagsnummer: string, on: IsoDate = copenhagenDay(NOW)) {
  return inTransaction(async (tx) => {
    const letters = await tx.letter.findMany({ where: { sag: { sagsnummer } } });
    return stepLetters(tx, actor, letters, { step: "send", on });
  });
}

/** A sag as the rules see it. */
export function snapshotOf(actor: Actor, sagsnummer: string) {
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) throw new Error(`There is no sag ${sagsnummer} to see.`);
    return toSnapshot(tx, sag);
  });
}

/** The rows of a sag as they are stored, but for the sealed bytes of its documents. */
export function storedSag(sagsnummer: string) {
  const [omit, orderBy] = [{ sealed: true }, { createdAt: "asc" }] as const;
  return db().sag.findUniqueOrThrow({
    where: { sagsnummer },
    include: {
      persons: { orderBy: { role: "asc" } },
      fuldmagter: { include: { pakke: true }, orderBy: { id: "asc" } },
      printedForms: { omit, orderBy, include: { pages: { orderBy: { number: "asc" } } } },
      letters: { omit, orderBy },
      henvendelseLink: { include: { henvendelse: true } },
    },
  });
}

/** The fuldmagter of a sag as they are stored, in the shape that its events give them. */
export async function storedStandings(sagsnummer: string): Promise<Standing[]> {
  const { fuldmagter } = await storedSag(sagsnummer);
  return inOrder(
    fuldmagter.map(({ pakke, handling, notRegisteredReason, fate, fateOn, fateSource }) => ({
      type: pakke.typeSlug,
      kind: pakke.kind,
      channel: pakke.channel,
      handling,
      notRegisteredReason: NOT_REGISTERED_REASONS.find((reason) => reason === notRegisteredReason) ?? null,
      fate,
      fateOn: fateOn && fromDbDate(fateOn),
      fateSource: FATE_SOURCES.find((source) => source === fateSource) ?? null,
    })),
  );
}

/** The same, by the events alone. */
export async function standingsFromEvents(actor: Actor, sagsnummer: string): Promise<Standing[]> {
  return inOrder(fuldmagterFrom((await snapshotOf(actor, sagsnummer)).events));
}

const inOrder = (standings: Standing[]) =>
  standings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The printed copies and letters of a sag as they are stored, sealed bytes and all, the oldest first. */
export async function storedDocuments(sagsnummer: string) {
  const sag = { where: { sag: { sagsnummer } }, orderBy: { createdAt: "asc" } } as const;
  const pages = { orderBy: { number: "asc" } } as const;
  const printedForms = await db().printedForm.findMany({ ...sag, include: { pages } });
  const letters = await db().letter.findMany(sag);
  const none = new Uint8Array();
  // One that carries a printed form has no bytes of its own.
  const withBytes = letters.map((letter) => ({
    ...letter,
    sealed: letter.sealed ?? none,
    sha256: letter.sha256 ?? none,
  }));
  return { printedForms, letters: withBytes };
}

/** Runs something as the owner of this file's database, on a connection of its own: what `app` may not do. */
export function asOwner<T>(run: (client: Client) => Promise<T>): Promise<T> {
  return asRole(process.env["DATABASE_URL"], run);
}

export async function asRole<T>(url: string | undefined, run: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url ?? "");
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

let owner: Promise<Client> | undefined;

/** Rows that the owner reads, or a change that the owner makes. The connection goes with the file's database. */
export async function ownerRows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  owner ??= connect(process.env["DATABASE_URL"] ?? "");
  return (await (await owner).query(sql, values)).rows;
}

/** Opens the guide on a sag, types a change over what it holds, and saves it. */
export async function changed(actor: Actor, sagsnummer: string, typed: Partial<TypedGuide> = {}, now = NOW) {
  const draft = await aChangeOf(actor, sagsnummer, typed, now);
  return finish(actor, draft, now);
}

/** The draft of a change, typed and not yet saved. Gives its id. */
export async function aChangeOf(
  actor: Actor,
  sagsnummer: string,
  typed: Partial<TypedGuide> = {},
  now = NOW,
) {
  const id = await beginChange(actor, sagsnummer, now);
  if (!id) throw new Error(`Sag ${sagsnummer} cannot be changed.`);
  for (const [step, form] of Object.entries(typed)) {
    if (form) await saveStep(actor, { id, purpose: "change", step, form, begins: false }, now);
  }
  return id;
}

/** Waits until somebody waits for a lock in this file's database: two writers meet without luck. */
export async function untilSomebodyWaits(): Promise<void> {
  const ours = "select pid from pg_stat_activity where datname = current_database()";
  const waiting = `select 1 from pg_locks where not granted and pid in (${ours})`;
  while ((await ownerRows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
