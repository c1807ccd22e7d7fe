import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { StopReason } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";
import { whyNotToSend } from "@/lib/post/out/still-to-send";

/** What is read of a letter that is on its way out. */
export function selectOut(day: IsoDate) {
  return {
    ...{ id: true, key: true, version: true, status: true, kind: true, way: true },
    ...{ pageCount: true, returnWay: true, createdAt: true, printRunId: true, sagId: true },
    printedForm: { select: { kind: true, supersededById: true } },
    location: { select: { rows: { where: validOn(day), select: { name: true } } } },
    sag: {
      select: {
        ...{ key: true, sagsnummer: true, status: true, fuldmagtsgiverName: true },
        persons: { select: { role: true, name: true, street: true, postcode: true, city: true, dead: true } },
        fuldmagter: { select: { fate: true } },
      },
    },
  } satisfies Prisma.LetterSelect;
}

export type OutLetter = Prisma.LetterGetPayload<{ select: ReturnType<typeof selectOut> }>;

export type LookedAt = { live: OutLetter[]; stopped: { letter: OutLetter; reason: StopReason }[] };

/**
 * Looks at some letters again before they go out, and stops those that are not to be sent any more. Their sager are held
 * until the transaction ends, in the order of their numbers as everywhere: none can be closed in between. Whose sager they
 * may be is for the caller to say.
 */
export async function lookAgain(
  tx: Tx,
  actor: Actor,
  { where, on }: { where: Prisma.LetterWhereInput; on: IsoDate },
): Promise<LookedAt> {
  const sager = await tx.letter.findMany({ where, select: { sagId: true }, distinct: ["sagId"] });
  const ids = sager.map(({ sagId }) => sagId);
  await tx.$queryRaw`select id from sag where id = any(${ids}::uuid[]) order by sagsnummer for share`;
  const letters = await tx.letter.findMany({
    where: { ...where, sagId: { in: ids } },
    select: selectOut(on),
  });
  const judged = letters.map((letter) => ({ letter, reason: whyNot(letter) }));
  const isStopped = (one: (typeof judged)[number]): one is LookedAt["stopped"][number] => one.reason !== null;
  const stopped = judged.filter(isStopped);
  for (const { letter, reason } of stopped)
    await stepLetters(tx, actor, [letter], { step: "stop", on, reason });
  return { live: judged.filter((one) => !isStopped(one)).map(({ letter }) => letter), stopped };
}

/** Why a letter as it was read is not to be sent; null when it is. */
export function whyNot({ kind, printedForm, sag }: OutLetter): StopReason | null {
  const entered = sag.fuldmagter.flatMap(({ fate }) => (fate === null ? [] : [fate]));
  return whyNotToSend({
    kind,
    superseded: Boolean(printedForm?.supersededById),
    sag: {
      status: sag.status,
      hasDead: sag.persons.some(({ dead }) => dead),
      allRevoked: entered.length > 0 && entered.every((fate) => fate === "revoked"),
    },
  });
}
