import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, shortDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import { saveDraft, type TypedSteps } from "@/lib/draft/draft";
import { type TypedForm, typedMany } from "@/lib/form/form";
import { parsePageCode } from "@/lib/post/code";
import type { MatchRefusal } from "@/lib/post/match/refusals";
import { readSettings } from "@/lib/setting/queries";
import { isUuid } from "@/lib/uuid";

/** The step of a draft that holds the ids of scanned pages. No form of the guide has it. */
const SCANS = "scanninger";

export type Begun = { ok: true; draft: string } | { ok: false; refusal: MatchRefusal };

/** Begins the guide on pages that have no sag: what is known of the paper is filled in, and the draft remembers the pages. */
export async function startSag(actor: Actor, form: TypedForm, now: Date): Promise<Begun> {
  const ids = typedMany(form, "side").filter(isUuid);
  if (!can(actor, "sag:register")) return { ok: false, refusal: "none_ticked" };
  const pages = await db().scanPage.findMany({
    where: { id: { in: ids }, state: "unmatched" },
    include: { file: { select: { position: true, part: true, batch: true } }, blankForm: true },
  });
  if (pages.length === 0) return { ok: false, refusal: "none_ticked" };
  pages.sort((a, b) => inOrder(a, b));
  const accepted = (await readSettings(db(), copenhagenDay(now)))["paper.accepted"];
  const blank = pages.find(({ blankForm }) => blankForm !== null);
  if (!blank && accepted.length === 0) return { ok: false, refusal: "not_accepted" };
  const days = pages.map(({ file }) => fromDbDate(file.batch.arrivedOn)).toSorted();
  const brev: TypedForm = {
    ...(blank ? blankFields(pages) : { sider: [String(pages.length)], mangler: [""] }),
    kommet: [shortDate(days[0] ?? copenhagenDay(now))],
    spurgt: ["letter"],
  };
  const typed: TypedSteps = { brev, [SCANS]: { side: pages.map(({ id }) => id) } };
  const draft = randomUUID();
  await saveDraft(actor, { id: draft, purpose: "letter", typed }, now);
  return { ok: true, draft };
}

type Coded = { code: string | null; blankForm: { pageCount: number } | null };

/** A blank form of ours is named by the code of a page of it, and its codes tell which of its pages are here. */
function blankFields(pages: readonly Coded[]): TypedForm {
  const own = pages.filter(({ blankForm }) => blankForm !== null);
  const pageCount = own[0]?.blankForm?.pageCount ?? 0;
  const here = new Set(own.map(({ code }) => formPageOf(code)));
  const missing = Array.from({ length: pageCount }, (_, at) => at + 1).filter((page) => !here.has(page));
  return {
    papir: ["blank_form"],
    blanket: [own[0]?.code ?? ""],
    sider: [String(pageCount)],
    mangler: [missing.join(", ")],
  };
}

function formPageOf(code: string | null): number | null {
  const parsed = code ? parsePageCode(code) : null;
  return parsed?.ok ? parsed.page : null;
}

type Lying = { number: number; file: { position: number; part: number; batch: { number: number } } };

function inOrder(a: Lying, b: Lying): number {
  const keys = ({ number, file }: Lying) => [file.batch.number, file.position, file.part, number];
  const [first, second] = [keys(a), keys(b)];
  return first.map((key, at) => key - (second[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The scanned pages that a guide was begun on, in their order. */
export function scansOf(typed: TypedSteps): string[] {
  return typedMany(typed[SCANS], "side").filter(isUuid);
}

type Laid = { submissionId: string; scans: readonly string[]; now: Date };

/**
 * Lays the pages that a sag was begun on with it, in the transaction that makes it. Those with a code of its paper are the
 * page that the code says; the others are, in their order, the pages that came. One that a colleague has moved meanwhile
 * stays where it is.
 */
export async function layScans(tx: Tx, actor: Actor, { submissionId, scans, now }: Laid): Promise<void> {
  if (scans.length === 0) return;
  const sag = await tx.sag.findUniqueOrThrow({
    where: { submissionId },
    select: {
      id: true,
      printedForms: { where: { supersededById: null }, include: { pages: { orderBy: { number: "asc" } } } },
    },
  });
  const [paper] = sag.printedForms;
  if (!paper) return;
  const rows = await tx.scanPage.findMany({ where: { id: { in: [...scans] }, state: "unmatched" } });
  const free = new Set(paper.pages.flatMap(({ number, returnedOn }) => (returnedOn ? [number] : [])));
  const take = (wanted?: number) => {
    const number = wanted !== undefined ? [...free].find((page) => page === wanted) : [...free][0];
    if (number !== undefined) free.delete(number);
    return number;
  };
  const ordered = scans.flatMap((id) => rows.filter((row) => row.id === id));
  const coded = ordered.filter((row) => isOf(row.code, paper.printedId));
  for (const row of [...coded, ...ordered.filter((one) => !coded.includes(one))]) {
    const formPage = take(coded.includes(row) ? (formPageOf(row.code) ?? undefined) : undefined);
    if (formPage === undefined) continue;
    await tx.scanPage.updateMany({
      where: { id: row.id, state: "unmatched" },
      data: {
        ...{ state: "matched", why: "new_sag", notes: [], sagId: sag.id },
        ...{ printedFormId: paper.id, formPage, settledById: actor.userId, settledAt: now },
      },
    });
  }
}

function isOf(code: string | null, printedId: string): boolean {
  const parsed = code ? parsePageCode(code) : null;
  return parsed?.ok === true && parsed.printedId === printedId;
}
