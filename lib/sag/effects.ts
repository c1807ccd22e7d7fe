import type { Prisma } from "@/generated/prisma/client";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { FormStep } from "@/lib/sag/input/step";
import type { StepInput } from "@/lib/sag/input/step-input";
import { sendMissing } from "@/lib/sag/papers/missing-letter";
import { sendReceipt } from "@/lib/sag/papers/receipt";
import type { SagRow } from "@/lib/sag/read";

type Columns = Pick<Prisma.SagUncheckedUpdateManyInput, "registeredOn" | "reference">;
type Taken = { sag: SagRow; input: StepInput; today: IsoDate };

/** Columns of the sag itself that a step writes beside its status. */
export function columnsOf(step: FormStep, input: StepInput): Columns {
  if (step === "register") return { registeredOn: toDbDate(input.on), reference: input.reference };
  if (step === "undo_registration" || step === "reopen") return { registeredOn: null, reference: null };
  return {};
}

/** What a step does to the pages, fuldmagter and letters of the sag, in the same transaction. */
export async function applyEffect(tx: Tx, step: FormStep, taken: Taken): Promise<void> {
  await EFFECTS[step]?.(tx, taken);
}

const EFFECTS: Partial<Record<FormStep, (tx: Tx, taken: Taken) => Promise<unknown>>> = {
  receive: async (tx, { sag, input }) => {
    await markPages(tx, sag, input.pages, input.on);
    await markAnswered(tx, sag);
  },
  ask_citizen: async (tx, { sag, input, today }) => {
    await markPages(tx, sag, input.pages, null);
    await sendMissing(tx, { ...input, sag, way: input.way ?? "letter", today });
  },
  register: markRegistered,
  send_receipt: (tx, { sag, input, today }) => sendReceipt(tx, { sag, way: input.way ?? "letter", today }),
  undo_registration: requestAgain,
  withdraw: stopLetters,
  reopen: async (tx, taken) => {
    await requestAgain(tx, taken);
    await tx.person.updateMany({ where: { sagId: taken.sag.id }, data: { dead: false } });
  },
  end_by_death: markEnded,
};

function markPages(tx: Tx, sag: SagRow, numbers: readonly number[], on: IsoDate | null) {
  return tx.formPage.updateMany({
    where: { printedForm: { sagId: sag.id, supersededById: null }, number: { in: [...numbers] } },
    data: { returnedOn: on && toDbDate(on) },
  });
}

/** What was asked for by letter has come. */
function markAnswered(tx: Tx, sag: SagRow) {
  const where = { sagId: sag.id, kind: "missing", status: "sent" } as const;
  return tx.letter.updateMany({ where, data: { status: "answered" } });
}

async function markRegistered(tx: Tx, { sag, input }: Taken): Promise<void> {
  for (const { fuldmagtId, reason } of input.notRegistered) {
    await tx.fuldmagt.updateMany({
      where: { id: fuldmagtId, sagId: sag.id, handling: "requested" },
      data: { handling: "not_registered", notRegisteredReason: reason },
    });
  }
  await tx.fuldmagt.updateMany({
    where: { sagId: sag.id, handling: "requested" },
    data: {
      handling: "registered",
      fate: "active",
      fateOn: toDbDate(input.on),
      fateSource: "own_registration",
    },
  });
}

/** What the fuldmagtsgiver took back is not asked for again. */
function requestAgain(tx: Tx, { sag }: Taken) {
  const data = {
    handling: "requested",
    notRegisteredReason: null,
    fate: null,
    fateOn: null,
    fateSource: null,
  } as const;
  const notRevoked: Prisma.FuldmagtWhereInput = { OR: [{ fate: null }, { fate: { not: "revoked" } }] };
  return tx.fuldmagt.updateMany({ where: { sagId: sag.id, ...notRevoked }, data });
}

async function markEnded(tx: Tx, taken: Taken): Promise<void> {
  const { sag, input } = taken;
  const role = input.reasons.includes("fuldmagtsgiver_died") ? "fuldmagtsgiver" : "fuldmagtshaver";
  await tx.person.updateMany({ where: { sagId: sag.id, role }, data: { dead: true } });
  await tx.fuldmagt.updateMany({
    where: { sagId: sag.id, fate: "active" },
    data: { fate: "ended", fateOn: toDbDate(input.diedOn ?? input.on), fateSource: "death" },
  });
  await stopLetters(tx, taken);
}

/** Letters that lie ready and are not sent yet are never sent. */
function stopLetters(tx: Tx, { sag }: Taken) {
  return tx.letter.updateMany({
    where: { sagId: sag.id, status: { in: ["queued", "printed"] } },
    data: { status: "stopped" },
  });
}
