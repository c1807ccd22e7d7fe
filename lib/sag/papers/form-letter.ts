import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { pageCountOf } from "@/lib/pdf/page-count";
import type { MailWay } from "@/lib/person/person";
import type { ResendReason } from "@/lib/post/letter-life";
import { type MadeLetter, makeLetter } from "@/lib/post/letters/make";
import type { ReturnWay } from "@/lib/post/ways";
import { courseOf } from "@/lib/sag/clocks";
import { openKept } from "@/lib/sag/papers/documents";
import { partiesOf, returnWayOf } from "@/lib/sag/papers/paper-parts";
import { printedFormPlace, printPapers } from "@/lib/sag/papers/papers";
import { loadSag, type SagRow } from "@/lib/sag/read";
import { readSettings } from "@/lib/setting/queries";

export type FormSending = {
  sagId: string;
  /** Copenhagen day */
  today: IsoDate;
  /** the fuldmagtsgiver's own way when left out */
  way?: MailWay;
  /** how the pages are to come back; as the paper says when left out */
  returnWay?: ReturnWay | null;
  /** where it is collected */
  locationSlug?: string | null;
  /** new papers with a new code, in the place of those that did not arrive */
  again?: { because: ResendReason; replacesId?: string };
};

/**
 * Lays the papers to be signed in the queue of their way: the printed copy in force, or a new one of the same content when
 * that would say something untrue this time: another day to answer by, another way back, or another size of print. The
 * caller holds the sag.
 */
export async function queueForm(tx: Tx, actor: Actor, sending: FormSending): Promise<MadeLetter> {
  const { sagId, today, again } = sending;
  const sag = await loadSag(tx, sagId);
  const usual = returnWayOf(sag, await readSettings(tx, today));
  const { mailWay } = partiesOf(sag).fuldmagtsgiver;
  const [way, returnWay] = [sending.way ?? mailWay ?? "letter", sending.returnWay ?? usual];
  const largePrint = way === "large_print";
  const isSo = returnWay === usual && largePrint === (mailWay === "large_print");
  if (again || !isSo || !(await isOfToday(tx, sag, today))) {
    await printPapers(tx, { sagId, today, again: { returnWay, largePrint } });
  }
  const { id: printedFormId, pageCount } = await copyInForce(tx, sagId);
  return makeLetter(tx, actor, {
    ...{ sagId, kind: "form", way, on: today, pageCount, returnWay, content: { printedFormId } },
    locationSlug: way === "collect" ? (sending.locationSlug ?? sag.locationSlug) : null,
    ...again,
  });
}

/** Was the copy in force made on this day, when the citizen was asked? */
async function isOfToday(tx: Tx, sag: SagRow, today: IsoDate): Promise<boolean> {
  return courseOf(await readEvents(tx, { kind: "sag", key: sag.key })).sentOn === today;
}

async function copyInForce(tx: Tx, sagId: string): Promise<{ id: string; pageCount: number }> {
  const where = { sagId, supersededById: null, kind: "form" } as const;
  const copy = await tx.printedForm.findFirstOrThrow({ where });
  const pdf = openKept({ ...copy, place: printedFormPlace(copy.id) });
  return { id: copy.id, pageCount: pageCountOf(pdf) };
}
