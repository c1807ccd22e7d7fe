import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db";
import { newPrintedId } from "@/lib/post/code";

const MOST_DRAWS = 20;

/**
 * The name of a paper that nothing printed has yet, neither a form of a sag nor a blank one. The database refuses the same
 * name twice over both; drawn again here, so that a sag is not refused for it.
 */
export async function freshPrintedId(
  tx: Pick<Tx, "printedForm" | "blankForm">,
  draw = () => newPrintedId((count) => randomBytes(count)),
): Promise<string> {
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const printedId = draw();
    const where = { printedId };
    const taken = (await tx.printedForm.count({ where })) + (await tx.blankForm.count({ where }));
    if (taken === 0) return printedId;
  }
  throw new Error("No free name for a printed form was drawn.");
}
