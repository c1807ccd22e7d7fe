import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { BlankName, BlankState } from "@/lib/post/blank/blank";

/** A blank form as whoever has it in the hand needs to know it. It holds nobody's name. */
export type FoundBlank = {
  id: string;
  number: number;
  printedId: string;
  state: BlankState;
  pageCount: number;
  /** Copenhagen day on which it was made */
  madeOn: IsoDate;
  /** the sag that it was used for, if it is kept */
  sagId: string | null;
};

/** The blank form that a code leads to, whatever became of it; null for a code of another paper. */
export function blankByPrintedId(tx: Pick<Tx, "blankForm">, printedId: string): Promise<FoundBlank | null> {
  return findBlank(tx, { printedId });
}

/** The blank form of a number or of a code. */
export async function findBlank(tx: Pick<Tx, "blankForm">, name: BlankName): Promise<FoundBlank | null> {
  const row = await tx.blankForm.findUnique({
    where: name,
    select: {
      id: true,
      number: true,
      printedId: true,
      state: true,
      pageCount: true,
      madeOn: true,
      printedForm: { select: { sagId: true } },
    },
  });
  if (!row) return null;
  const { printedForm, madeOn, ...blank } = row;
  return { ...blank, madeOn: fromDbDate(madeOn), sagId: printedForm?.sagId ?? null };
}
