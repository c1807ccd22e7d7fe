import type { Actor } from "@/lib/auth/permissions";
import { clockRules } from "@/lib/clock/rules";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { renderMissing } from "@/lib/pdf/missing";
import { pageCountOf } from "@/lib/pdf/page-count";
import type { MissingInput } from "@/lib/pdf/paper";
import type { MailWay } from "@/lib/person/person";
import type { ResendReason } from "@/lib/post/letter-life";
import { type MadeLetter, makeLetter } from "@/lib/post/letters/make";
import { answerBy } from "@/lib/sag/due";
import { letterHead, returnWayOf } from "@/lib/sag/papers/paper-parts";
import type { SagRow } from "@/lib/sag/read";
import { ASK_REASONS, type Reason } from "@/lib/sag/reasons";
import { readSettings } from "@/lib/setting/queries";
import { readTexts } from "@/lib/text/queries";

type Asked = {
  sag: SagRow;
  reasons: readonly Reason[];
  pages: readonly number[];
  way: MailWay;
  today: IsoDate;
  again?: { because: ResendReason; replacesId?: string };
};

/** Writes to the fuldmagtsgiver what is missing. Asked again, it is a new letter, and the old one is kept. */
export async function sendMissing(tx: Tx, actor: Actor, asked: Asked): Promise<MadeLetter> {
  const { sag, way, today } = asked;
  const input = await missingInput(tx, asked);
  const pdf = await renderMissing({ ...input, largePrint: way === "large_print" });
  return makeLetter(tx, actor, {
    ...{ sagId: sag.id, kind: "missing", way, on: today, content: { pdf } },
    pageCount: pageCountOf(pdf),
    returnWay: input.returnWay,
    locationSlug: way === "collect" ? sag.locationSlug : null,
    ...asked.again,
  });
}

async function missingInput(tx: Tx, { sag, reasons, pages, today }: Asked): Promise<MissingInput> {
  const { letter_missing: text } = await readTexts(tx, ["letter_missing"], today);
  const settings = await readSettings(tx, today);
  return {
    ...letterHead(sag, { settings, today }),
    reasons: ASK_REASONS.filter((reason) => reasons.includes(reason)),
    pages,
    answerBy: answerBy(today, clockRules(settings)),
    returnWay: returnWayOf(sag, settings),
    text: text.body,
  };
}
