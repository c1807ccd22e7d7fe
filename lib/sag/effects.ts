import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { StopReason } from "@/lib/post/letter-life";
import type { MadeLetter } from "@/lib/post/letters/make";
import { answerLetters, stopLetters } from "@/lib/post/letters/of-sag";
import type { FormStep } from "@/lib/sag/input/step";
import type { StepInput } from "@/lib/sag/input/step-input";
import { sendMissing } from "@/lib/sag/papers/missing-letter";
import { sendReceipt } from "@/lib/sag/papers/receipt";
import type { SagRow } from "@/lib/sag/read";

type Columns = Pick<Prisma.SagUncheckedUpdateManyInput, "registeredOn" | "reference">;
type Taken = { actor: Actor; sag: SagRow; input: StepInput; today: IsoDate };

/** Columns of the sag itself that a step writes beside its status. */
export function columnsOf(step: FormStep, input: StepInput): Columns {
  if (step === "register") return { registeredOn: toDbDate(input.on), reference: input.reference };
  if (step === "undo_registration" || step === "reopen") return { registeredOn: null, reference: null };
  return {};
}

/** What a step does to the pages, fuldmagter and letters of the sag, in the same transaction. Gives the letter it made. */
export async function applyEffect(tx: Tx, step: FormStep, taken: Taken): Promise<MadeLetter | null> {
  const made = await EFFECTS[step]?.(tx, taken);
  return made ?? null;
}

type Effect = (tx: Tx, taken: Taken) => Promise<MadeLetter | undefined>;

const EFFECTS: Partial<Record<FormStep, Effect>> = {
  receive: async (tx, { actor, sag, input }) => {
    await markBack(tx, sag, input.pages, input.on);
    await answerLetters(tx, actor, { sagId: sag.id, on: input.on });
    return undefined;
  },
  ask_citizen: async (tx, { actor, sag, input, today }) => {
    await markMissing(tx, sag, input.pages);
    return sendMissing(tx, actor, { ...input, sag, way: input.way ?? "letter", today });
  },
  register: markRegistered,
  send_receipt: (tx, { actor, sag, input, today }) =>
    sendReceipt(tx, actor, { sag, way: input.way ?? "letter", handedOver: input.handedOver, today }),
  undo_registration: async (tx, taken) => {
    await requestAgain(tx, taken);
    return stopped("changed")(tx, taken);
  },
  reject: stopped("closed"),
  withdraw: stopped("withdrawn"),
  lapse: stopped("closed"),
  reopen: async (tx, taken) => {
    await requestAgain(tx, taken);
    await tx.person.updateMany({ where: { sagId: taken.sag.id }, data: { dead: false } });
    return undefined;
  },
  end_by_death: async (tx, taken) => {
    await markEnded(tx, taken);
    return stopped("died")(tx, taken);
  },
};

function stopped(reason: StopReason): Effect {
  return async (tx, { actor, sag, today }) => {
    await stopLetters(tx, actor, { sagId: sag.id, on: today, reason });
    return undefined;
  };
}

/** A page that is back already keeps the day that it came. */
function markBack(tx: Tx, sag: SagRow, numbers: readonly number[], on: IsoDate) {
  const where = { ...pagesInForce(sag, numbers), returnedOn: null };
  return tx.formPage.updateMany({ where, data: { returnedOn: toDbDate(on) } });
}

function markMissing(tx: Tx, sag: SagRow, numbers: readonly number[]) {
  return tx.formPage.updateMany({ where: pagesInForce(sag, numbers), data: { returnedOn: null } });
}

function pagesInForce(sag: SagRow, numbers: readonly number[]): Prisma.FormPageWhereInput {
  return { printedForm: { sagId: sag.id, supersededById: null }, number: { in: [...numbers] } };
}

async function markRegistered(tx: Tx, { sag, input }: Taken): Promise<undefined> {
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

async function markEnded(tx: Tx, { sag, input }: Taken): Promise<void> {
  const role = input.reasons.includes("fuldmagtsgiver_died") ? "fuldmagtsgiver" : "fuldmagtshaver";
  await tx.person.updateMany({ where: { sagId: sag.id, role }, data: { dead: true } });
  await tx.fuldmagt.updateMany({
    where: { sagId: sag.id, fate: "active" },
    data: { fate: "ended", fateOn: toDbDate(input.diedOn ?? input.on), fateSource: "death" },
  });
}
