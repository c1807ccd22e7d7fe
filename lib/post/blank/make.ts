import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type Actor, can } from "@/lib/auth/permissions";
import { readCatalogue } from "@/lib/catalogue/queries";
import { seal, sha256 } from "@/lib/crypto/seal";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import {
  type BlankForm,
  type BlankFormInput,
  type BlankLayout,
  blankLayout,
  renderBlankForm,
} from "@/lib/pdf/blank-form";
import { blankNumber } from "@/lib/post/blank/blank";
import { blankPlace } from "@/lib/post/blank/place";
import { blankTopics } from "@/lib/post/blank/topics";
import { freshPrintedId } from "@/lib/post/printed-id";
import { municipalityOf } from "@/lib/sag/papers/paper-parts";
import { FORM_VERSION } from "@/lib/sag/papers/papers";
import { keys } from "@/lib/secrets";
import { readSettings } from "@/lib/setting/queries";
import { readTexts } from "@/lib/text/queries";
import { BLANK_TEXT_SLUGS } from "@/lib/text/slugs";

export type Made = { ok: true } | { ok: false; refusal: "not_permitted" | "no_topics" };

/**
 * Makes so many blank forms with numbers in a row, or none of them. `submission` says which form was sent: sent twice, also
 * at the same time, they are made once. Refused while nothing can be given.
 */
export async function makeBlanks(
  actor: Actor,
  { count, submission }: { count: number; submission: string },
  now: Date,
): Promise<Made> {
  if (!can(actor, "post:handle")) return { ok: false, refusal: "not_permitted" };
  const today = copenhagenDay(now);
  const { paper, textVersions } = await readPaper(today);
  if (paper.topics.length === 0) return { ok: false, refusal: "no_topics" };
  if (await isMade(db(), submission)) return { ok: true };
  const names = await inTransaction((tx) => nextNames(tx, count));
  const [first] = names;
  const layout = first && (await blankLayout({ ...paper, ...named(first) }));
  const blanks: Blank[] = [];
  // One after the other, and others are answered in between: setting a page holds the process up.
  for (const name of names) {
    blanks.push(await set(paper, name, layout));
    await setImmediate();
  }
  await inTransaction(
    async (tx) => {
      await oneAtATime(tx, "blank_form");
      if (!(await isMade(tx, submission))) await keep(tx, actor, { blanks, submission, textVersions, today });
    },
    { seconds: 60 },
  );
  return { ok: true };
}

type Paper = Omit<BlankFormInput, "number" | "printedId">;
type Name = { number: number; printedId: string };
type Blank = Name & Pick<BlankForm, "pdf" | "fields"> & { pageCount: number };

async function readPaper(today: IsoDate): Promise<{ paper: Paper; textVersions: Record<string, number> }> {
  const [catalogue, settings, texts] = await Promise.all([
    readCatalogue(today),
    readSettings(db(), today),
    readTexts(db(), BLANK_TEXT_SLUGS, today),
  ]);
  const { form_declaration, notice_fuldmagtsgiver, notice_fuldmagtshaver } = texts;
  const versions = Object.entries(texts).map(([slug, { version }]) => [slug, version] as const);
  return {
    paper: {
      municipality: municipalityOf(settings),
      date: today,
      formVersion: FORM_VERSION,
      topics: blankTopics(catalogue),
      texts: {
        form_declaration: form_declaration.body,
        notice_fuldmagtsgiver: notice_fuldmagtsgiver.body,
        notice_fuldmagtshaver: notice_fuldmagtshaver.body,
      },
    },
    textVersions: Object.fromEntries(versions),
  };
}

async function isMade(from: Pick<Tx, "blankForm">, madeIn: string): Promise<boolean> {
  return (await from.blankForm.findFirst({ where: { madeIn }, select: { id: true } })) !== null;
}

/** Numbers in a row, and a code for each. What is drawn and never made is no form, and nobody misses it. */
async function nextNames(tx: Tx, count: number): Promise<Name[]> {
  await oneAtATime(tx, "blank_form");
  const rows = await tx.$queryRaw<{ number: bigint }[]>`
    select nextval('blank_form_number_seq') as number from generate_series(1, ${count}::int)`;
  const names: Name[] = [];
  for (const { number } of rows) {
    names.push({ number: Number(number), printedId: await freshPrintedId(tx) });
  }
  return names;
}

async function set(paper: Paper, name: Name, layout?: BlankLayout): Promise<Blank> {
  const { formPageCount, ...form } = await renderBlankForm({ ...paper, ...named(name) }, layout);
  return { ...name, ...form, pageCount: formPageCount };
}

function named({ number, printedId }: Name) {
  return { number: blankNumber(number), printedId };
}

type Keep = {
  blanks: readonly Blank[];
  submission: string;
  textVersions: Record<string, number>;
  today: IsoDate;
};

async function keep(tx: Tx, actor: Actor, { blanks, submission, textVersions, today }: Keep): Promise<void> {
  const rows = blanks.map(({ number, printedId, pdf, fields, pageCount }) => {
    const [id, key] = [randomUUID(), randomUUID()];
    const sealed = seal(keys(), blankPlace(id), pdf);
    const bytes = { sealed, sha256: sha256(pdf) };
    return { id, key, number, printedId, pageCount, fields, ...bytes, formVersion: FORM_VERSION };
  });
  const common = { textVersions, madeOn: toDbDate(today), madeIn: submission };
  await tx.blankForm.createMany({ data: rows.map((row) => ({ ...row, ...common })) });
  for (const { key } of rows) {
    await recordEvent(tx, {
      subject: { kind: "blank_form", key },
      occurredOn: today,
      actor: actor.key,
      fact: { type: "blank_form.stepped", step: "make", from: null, to: "in_stock" },
    });
  }
}
