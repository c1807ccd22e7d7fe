import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, longDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { pageCountOf } from "@/lib/pdf/page-count";
import type { ReceiptInput } from "@/lib/pdf/paper";
import { renderReceipt } from "@/lib/pdf/receipt";
import type { MailWay } from "@/lib/person/person";
import type { ResendReason } from "@/lib/post/letter-life";
import { type MadeLetter, makeLetter } from "@/lib/post/letters/make";
import { NOT_REGISTERED_SENTENCES } from "@/lib/sag/labels";
import { letterHead, paperTopics } from "@/lib/sag/papers/paper-parts";
import type { SagRow } from "@/lib/sag/read";
import { NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import { readSettings } from "@/lib/setting/queries";
import { readTexts } from "@/lib/text/queries";

type Receipt = {
  sag: SagRow;
  way: MailWay;
  handedOver: boolean;
  today: string;
  again?: { because: ResendReason; replacesId?: string };
};

/** The letter that the fuldmagt is entered, and what of it was taken back since. */
export async function sendReceipt(
  tx: Tx,
  actor: Actor,
  { sag, way, handedOver, today, again }: Receipt,
): Promise<MadeLetter> {
  const largePrint = way === "large_print";
  const pdf = await renderReceipt({ ...(await receiptInput(tx, sag, today)), largePrint });
  return makeLetter(tx, actor, {
    ...{ sagId: sag.id, kind: "receipt", way, on: today, content: { pdf }, handedOver },
    pageCount: pageCountOf(pdf),
    returnWay: null,
    locationSlug: way === "collect" ? sag.locationSlug : null,
    ...again,
  });
}

async function receiptInput(tx: Tx, sag: SagRow, today: string): Promise<ReceiptInput> {
  const { letter_receipt: text } = await readTexts(tx, ["letter_receipt"], today);
  const settings = await readSettings(tx, today);
  const entered = sag.fuldmagter.filter(({ fate }) => fate === "active");
  const from = sag.periodFrom ?? sag.registeredOn;
  return {
    ...letterHead(sag, { settings, today }),
    registered: paperTopics(entered),
    notRegistered: sag.fuldmagter.flatMap(notEntered),
    revoked: sag.fuldmagter.flatMap(takenBack),
    from: from ? fromDbDate(from) : today,
    to: fromDbDate(sag.periodTo),
    text: text.body,
  };
}

function notEntered(fuldmagt: SagRow["fuldmagter"][number]) {
  const reason = NOT_REGISTERED_REASONS.find((known) => known === fuldmagt.notRegisteredReason);
  if (!reason) return [];
  return paperTopics([fuldmagt]).map((topic) => ({ ...topic, reason: NOT_REGISTERED_SENTENCES[reason] }));
}

function takenBack(fuldmagt: SagRow["fuldmagter"][number]) {
  const { fate, fateOn } = fuldmagt;
  if (fate !== "revoked" || !fateOn) return [];
  const reason = `Du trak det tilbage den ${longDate(fromDbDate(fateOn))}.`;
  return paperTopics([fuldmagt]).map((topic) => ({ ...topic, reason }));
}
