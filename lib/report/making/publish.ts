import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { hex, sha256 } from "@/lib/report/canonical";
import type { FrozenEdition } from "@/lib/report/edition/edition";
import { contentSha256, documentOf, editionSha256, freeze } from "@/lib/report/edition/freeze";
import { GETS_MAIL } from "@/lib/report/making/board";
import { type Composed, composeReport } from "@/lib/report/making/compose";
import { readReport } from "@/lib/report/making/read-report";
import { putIntoEdition } from "@/lib/report/making/remarks";
import { findShown, type ReportStepped, type ShownReport, stepFound } from "@/lib/report/making/step";
import { renderStatusPdf } from "@/lib/report/reading/pdf";

/**
 * Publishes what was approved: an edition that never changes, one mail in the queue for each member of the board, and the
 * answers tied to it, all or nothing. Refused when anything has changed since it was approved.
 */
export async function publishReport(actor: Actor, shown: ShownReport, now: Date): Promise<ReportStepped> {
  if (!can(actor, "report:write")) return { ok: false, refusal: "not_permitted" };
  const report = await readReport(shown.quarter);
  if (!report) return { ok: false, refusal: "not_found" };
  if (report.version !== shown.version) return { ok: false, refusal: "changed_meanwhile" };
  if (!report.approvedSha256) return { ok: false, refusal: "wrong_status" };
  const composed = await composeReport(report, now);
  if (hex(contentSha256(composed.content)) !== hex(report.approvedSha256)) {
    return { ok: false, refusal: "changed_since_approval" };
  }
  const document = documentOf(composed.content, copenhagenDay(now));
  const pdf = new Uint8Array(await renderStatusPdf(document, copenhagenDay(now)));
  const edition = freeze(composed.content, { document, pdfSha256: hex(sha256(pdf)), now });
  try {
    return await inTransaction((tx) => write(tx, actor, { shown, composed, edition, pdf, now }));
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** Thrown to take back what was written before an answer was found to have changed. */
class Refused extends Error {
  readonly result = { ok: false, refusal: "changed_since_approval" } as const;
}

type Written = {
  shown: ShownReport;
  composed: Composed;
  edition: FrozenEdition;
  pdf: Uint8Array<ArrayBuffer>;
  now: Date;
};

async function write(
  tx: Tx,
  actor: Actor,
  { shown, composed, edition, pdf, now }: Written,
): Promise<ReportStepped> {
  const found = await findShown(tx, shown);
  if (!found.ok) return found;
  const stepped = await stepFound(tx, actor, { ...found, step: "publish", now });
  if (!stepped.ok) return stepped;
  const code = editionSha256(edition);
  await tx.edition.create({ data: { ...columnsOf(edition), sha256: code, pdf } });
  const { quarter, number } = edition;
  if (!(await putIntoEdition(tx, composed.remarks, { quarter, number }))) throw new Refused();
  await queueMails(tx, { quarter, number });
  const { asOf, watermark, definition } = edition;
  await recordEvent(tx, {
    subject: { kind: "report", key: found.report.key },
    occurredOn: edition.publishedOn,
    actor: actor.key,
    fact: { type: "edition.published", quarter, number, asOf, watermark, definition, sha256: hex(code) },
  });
  return stepped;
}

function columnsOf({ pdfSha256: _, ...edition }: FrozenEdition) {
  return {
    ...edition,
    publishedOn: toDbDate(edition.publishedOn),
    publishedAt: new Date(edition.publishedAt),
    asOf: toDbDate(edition.asOf),
    watermark: BigInt(edition.watermark),
    countedAt: new Date(edition.countedAt),
  };
}

async function queueMails(tx: Tx, edition: Pick<FrozenEdition, "quarter" | "number">): Promise<void> {
  const { quarter, number } = edition;
  const board = await tx.user.findMany({ where: GETS_MAIL, select: { id: true } });
  await tx.editionMail.createMany({ data: board.map(({ id: userId }) => ({ quarter, number, userId })) });
}
