import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { MailWay } from "@/lib/person/person";
import { shownName } from "@/lib/person/shown-name";
import type { LetterKind } from "@/lib/post/letter";
import { type OutLetter, selectOut, whyNot } from "@/lib/post/out/look-again";
import { inPrintOrder, sheetsIn } from "@/lib/post/out/order";
import { IN_QUEUE, planned } from "@/lib/post/out/plan";

/** A letter of the queue or of a run. Names are as the actor may see them. */
export type OutLine = {
  id: string;
  sagsnummer: string;
  fuldmagtsgiver: string;
  kind: LetterKind;
  way: MailWay;
  sheets: number;
  /** the day it was made */
  since: IsoDate;
};

export type PrintQueue = {
  /** in the order that they are printed in */
  letters: OutLine[];
  sheets: number;
  oldest: IsoDate | null;
  /** nobody knows where to */
  withoutAddress: OutLine[];
};

/** What would be printed now, and what would be set aside. What is not to be sent any more is on neither list. */
export async function readPrintQueue(actor: Actor, now: Date): Promise<PrintQueue> {
  const rows = await db().letter.findMany({
    where: { ...IN_QUEUE, sag: visibleTo(actor) },
    select: selectOut(copenhagenDay(now)),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const all = rows.filter((letter) => whyNot(letter) === null).map(planned);
  const known = all.filter(({ cover }) => cover !== "no_address");
  const letters = inPrintOrder(known).map(({ letter }) => toOutLine(actor, letter));
  return {
    letters,
    sheets: sheetsIn(letters),
    oldest: known[0] ? copenhagenDay(known[0].createdAt) : null,
    withoutAddress: all
      .filter(({ cover }) => cover === "no_address")
      .map(({ letter }) => toOutLine(actor, letter)),
  };
}

export function toOutLine(actor: Actor, letter: OutLetter): OutLine {
  const { id, sag, kind, way, createdAt } = letter;
  return {
    ...{ id, kind, way },
    sagsnummer: sag.sagsnummer,
    fuldmagtsgiver: shownName(actor, sag.fuldmagtsgiverName),
    sheets: planned(letter).sheets,
    since: copenhagenDay(createdAt),
  };
}
