import type { Actor } from "@/lib/auth/permissions";
import { clockRules } from "@/lib/clock/rules";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { pageCountOf } from "@/lib/pdf/page-count";
import { renderReminder } from "@/lib/pdf/reminder";
import type { MailWay } from "@/lib/person/person";
import type { ResendReason } from "@/lib/post/letter-life";
import { type MadeLetter, makeLetter } from "@/lib/post/letters/make";
import { answerBy } from "@/lib/sag/due";
import { letterHead, returnWayOf } from "@/lib/sag/papers/paper-parts";
import type { SagRow } from "@/lib/sag/read";
import { readSettings } from "@/lib/setting/queries";
import { readTexts } from "@/lib/text/queries";

type Reminding = {
  sag: SagRow;
  way: MailWay;
  today: IsoDate;
  again?: { because: ResendReason; replacesId?: string };
};

/** Lays a letter ready that reminds the fuldmagtsgiver of what was sent. It asks for nothing new. */
export async function queueReminder(
  tx: Tx,
  actor: Actor,
  { sag, way, today, again }: Reminding,
): Promise<MadeLetter> {
  const settings = await readSettings(tx, today);
  const { letter_reminder: text } = await readTexts(tx, ["letter_reminder"], today);
  const returnWay = returnWayOf(sag, settings);
  const pdf = await renderReminder({
    ...letterHead(sag, { settings, today }),
    answerBy: answerBy(today, clockRules(settings)),
    returnWay,
    largePrint: way === "large_print",
    text: text.body,
  });
  return makeLetter(tx, actor, {
    ...{ sagId: sag.id, kind: "reminder", way, on: today, content: { pdf }, returnWay },
    pageCount: pageCountOf(pdf),
    locationSlug: way === "collect" ? sag.locationSlug : null,
    ...again,
  });
}
