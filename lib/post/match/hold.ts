import type { Prisma } from "@/generated/prisma/client";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { effective } from "@/lib/events/order";
import { readEvents } from "@/lib/events/record";
import { type CopyStanding, copyStanding } from "@/lib/post/match/judge-page";
import { FORM_VERSION } from "@/lib/sag/papers/papers";

const select = {
  id: true,
  key: true,
  sagsnummer: true,
  status: true,
  printedForms: {
    select: {
      id: true,
      kind: true,
      formVersion: true,
      supersededById: true,
      supersededWhy: true,
      pages: { select: { number: true, returnedOn: true }, orderBy: { number: "asc" } },
    },
  },
} satisfies Prisma.SagSelect;

export type HeldSag = Prisma.SagGetPayload<{ select: typeof select }>;

/** A sag that nobody else moves until the transaction ends, and the copy that a page is of. */
export type Held = {
  sag: HeldSag;
  copy: HeldSag["printedForms"][number];
  inForce: HeldSag["printedForms"][number];
  standing: CopyStanding;
  isOlderVersion: boolean;
};

/** The sag of the copy with that id, held. Null when there is none, or when it has just been erased. */
export async function holdByCode(tx: Tx, printedId: string): Promise<Held | null> {
  const found = await tx.printedForm.findUnique({
    where: { printedId },
    select: { id: true, sagId: true },
  });
  return found && holdSag(tx, found.sagId, found.id);
}

/** A sag, held, with the copy that is asked for; the one in force when none is. Checks nobody's rights. */
export async function holdSag(tx: Tx, sagId: string, copyId?: string): Promise<Held | null> {
  const locked = await tx.$queryRaw<unknown[]>`select id from sag where id = ${sagId}::uuid for update`;
  if (locked.length === 0) return null;
  const sag = await tx.sag.findUniqueOrThrow({ where: { id: sagId }, select });
  const inForce = sag.printedForms.find(({ supersededById }) => supersededById === null);
  const copy = copyId ? sag.printedForms.find(({ id }) => id === copyId) : inForce;
  if (!copy || !inForce) return null;
  const isOlderVersion = copy.kind === "form" && copy.formVersion !== FORM_VERSION;
  return { sag, copy, inForce, standing: copyStanding(copy.id, sag.printedForms), isOlderVersion };
}

/** The day that the citizen was last asked for something; null when nobody waits for it, and nobody looks at the answer. */
export async function askedOn(tx: Tx, { key, status }: HeldSag): Promise<IsoDate | null> {
  if (status !== "awaiting_citizen" && status !== "received") return null;
  const events = await readEvents(tx, { kind: "sag", key });
  const asked = effective(events).findLast(
    ({ fact }) => fact.type === "sag.stepped" && fact.step === "ask_citizen",
  );
  return asked?.occurredOn ?? null;
}

export function returnedOnOf({ inForce }: Held, formPage: number): IsoDate | null {
  const page = inForce.pages.find(({ number }) => number === formPage);
  return page?.returnedOn ? fromDbDate(page.returnedOn) : null;
}
