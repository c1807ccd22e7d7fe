import { clockRules } from "@/lib/clock/rules";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { renderMissing } from "@/lib/pdf/missing";
import type { MissingInput } from "@/lib/pdf/paper";
import type { MailWay } from "@/lib/person/person";
import { answerBy } from "@/lib/sag/due";
import { keepLetter } from "@/lib/sag/papers/letters";
import { letterHead } from "@/lib/sag/papers/paper-parts";
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
};

/** Writes to the fuldmagtsgiver what is missing. Asked again, it is a new letter, and the old one is kept. */
export async function sendMissing(tx: Tx, asked: Asked): Promise<void> {
  const { sag, way, today } = asked;
  const pdf = await renderMissing({
    ...(await missingInput(tx, asked)),
    largePrint: way === "large_print",
  });
  await keepLetter(tx, { sagId: sag.id, kind: "missing", way, on: today, pdf });
}

async function missingInput(tx: Tx, { sag, reasons, pages, today }: Asked): Promise<MissingInput> {
  const { letter_missing: text } = await readTexts(tx, ["letter_missing"], today);
  const settings = await readSettings(tx, today);
  return {
    ...letterHead(sag, { settings, today }),
    reasons: ASK_REASONS.filter((reason) => reasons.includes(reason)),
    pages,
    answerBy: answerBy(today, clockRules(settings)),
    returnEnvelope: settings["paper.returnEnvelope"],
    text: text.body,
  };
}
