import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { open, seal } from "@/lib/crypto/seal";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { ROW } from "@/lib/post/blank/move";
import { blankPlace } from "@/lib/post/blank/place";
import { type BlankRow, stepBlanks } from "@/lib/post/blank/step";
import { printedFormPlace } from "@/lib/sag/papers/papers";
import { keys } from "@/lib/secrets";

/**
 * Holds a blank form that is to be a sag's, until the transaction ends: whoever comes for the same one waits. Null when there
 * is none by that number, or it is used or scrapped by now.
 */
export async function holdBlank(
  tx: Tx,
  actor: Actor,
  number: number,
  on: IsoDate,
): Promise<HeldBlank | null> {
  await tx.$queryRaw`select id from blank_form where number = ${number} for update`;
  const row = await tx.blankForm.findUnique({ where: { number }, select: ROW });
  if (!row) return null;
  const linked = await stepBlanks(tx, actor, [row], { step: "link", on });
  return linked.ok ? row : null;
}

/** It stands as linked from now on; `linkBlank` puts it in its sag, in the same transaction. */
export type HeldBlank = BlankRow;

type Link = {
  sagId: string;
  held: HeldBlank;
  /** the pages that came */
  pages: readonly number[];
  /** Copenhagen day on which they came */
  arrivedOn: IsoDate;
};

/**
 * Makes a filled-in blank form the printed form of its sag: the same name on paper, version and bytes, so whatever code of
 * it is read leads to the sag from now on. The copy before it is superseded. Gives how many pages it has.
 */
export async function linkBlank(tx: Tx, { sagId, held, pages, arrivedOn }: Link): Promise<number> {
  const blank = await tx.blankForm.findUniqueOrThrow({ where: { id: held.id } });
  const id = randomUUID();
  const numbers = Array.from({ length: blank.pageCount }, (_, at) => at + 1);
  await tx.printedForm.create({
    data: {
      id,
      sagId,
      printedId: blank.printedId,
      kind: "form",
      formVersion: blank.formVersion,
      textVersions: blank.textVersions ?? {},
      sealed: seal(keys(), printedFormPlace(id), open(keys(), blankPlace(blank.id), blank.sealed)),
      sha256: blank.sha256,
      ...(blank.fields ? { fields: blank.fields } : {}),
      pages: {
        create: numbers.map((number) =>
          pages.includes(number) ? { number, returnedOn: toDbDate(arrivedOn) } : { number },
        ),
      },
    },
  });
  await tx.blankForm.update({ where: { id: blank.id }, data: { printedFormId: id } });
  return blank.pageCount;
}
