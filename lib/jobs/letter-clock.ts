import { SYSTEM } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import type { ClockRules } from "@/lib/clock/rules";
import { copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { type Asking, type ClockAct, dueAct, firstSending } from "@/lib/post/clock";
import { readAsking } from "@/lib/post/letters/asking";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { queueForm } from "@/lib/sag/papers/form-letter";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import { queueReminder } from "@/lib/sag/papers/reminder";
import { missingAgain, resend } from "@/lib/sag/papers/resend";
import { loadSag, type SagRow } from "@/lib/sag/read";
import { takeStepOf } from "@/lib/sag/step";

export type ClockRound = Record<ClockAct, number> & { failed: number };

let doneOn: IsoDate | null = null;

/** Once a day in a process; a day on which something failed is gone through again. */
export async function runLetterClock(now: Date): Promise<void> {
  const today = copenhagenDay(now);
  if (doneOn === today) return;
  const { failed } = await moveLetters(now);
  if (failed > 0) throw new Error("Some sager were left.");
  doneOn = today;
}

/**
 * Does what the clock of each sag asks for on the day: a reminder or new papers are laid ready, or the sag lapses. Each in a
 * transaction of its own that holds the sag and looks at it again, so an answer that came meanwhile, or a second process,
 * leaves nothing to do. What was out before the clock was there is left to people.
 */
export async function moveLetters(now: Date): Promise<ClockRound> {
  const today = copenhagenDay(now);
  const { since } = await db().letterClock.findFirstOrThrow();
  const round: ClockRound = { remind: 0, resend: 0, lapse: 0, failed: 0 };
  for (const id of await lateSager(today)) {
    try {
      const act = await moveOne(id, { today, since: fromDbDate(since) });
      if (act) round[act] += 1;
    } catch (error) {
      round.failed += 1;
      console.error(`En sags frist blev ikke fulgt op (${error instanceof Error ? error.name : "Error"}).`);
    }
  }
  return round;
}

/** Nothing is due before the day by which the citizen was to answer. */
async function lateSager(today: IsoDate): Promise<string[]> {
  const where = { status: { in: [...WITH_CITIZEN] }, dueOn: { lt: toDbDate(today) } };
  const rows = await db().sag.findMany({ where, select: { id: true }, orderBy: { sagsnummer: "asc" } });
  return rows.map(({ id }) => id);
}

type Day = { today: IsoDate; since: IsoDate };

function moveOne(id: string, { today, since }: Day): Promise<ClockAct | null> {
  return inTransaction(async (tx) => {
    const rules = await holdClockRules(tx, today);
    const held = await tx.$queryRaw<object[]>`select id from sag where id = ${id}::uuid for update`;
    if (held.length === 0) return null; // erased meanwhile
    const sag = await loadSag(tx, id);
    const events = await readEvents(tx, { kind: "sag", key: sag.key });
    const asking = await readAsking(tx, { sagId: id, events });
    if (!asking || (firstSending(asking) ?? "") < since) return null;
    const act = dueAct(asking, rules, today);
    if (act) await ACTS[act](tx, { sag, asking, rules, today });
    return act;
  });
}

type Acting = { sag: SagRow; asking: Asking; rules: ClockRules; today: IsoDate };

const ACTS: Record<ClockAct, (tx: Tx, acting: Acting) => Promise<unknown>> = {
  remind: (tx, { sag, today }) => queueReminder(tx, SYSTEM, { sag, way: wayOf(sag), today }),
  resend: sendAgain,
  lapse: async (tx, { sag, rules, today }) => {
    const form = { trin: ["lapse"], version: [String(sag.version)] };
    const taken = await takeStepOf(tx, SYSTEM, sag, { step: "lapse", form, today, rules });
    if (!taken.ok) throw new Error("A sag did not lapse.");
  },
};

/** In the place of the newest that was sent, or beside papers that were handed out without a letter. */
async function sendAgain(tx: Tx, { sag, today }: Acting): Promise<unknown> {
  const kind = sag.status === "awaiting_signature" ? "form" : "missing";
  const letter = await tx.letter.findFirst({
    where: { sagId: sag.id, kind, status: "sent" },
    orderBy: { createdAt: "desc" },
  });
  if (letter) return resend(tx, SYSTEM, { letter, reason: "assumed_lost", today });
  const again = { because: "assumed_lost" } as const;
  if (kind === "form") return queueForm(tx, SYSTEM, { sagId: sag.id, today, again });
  return missingAgain(tx, SYSTEM, { sag, way: wayOf(sag), today, again });
}

function wayOf(sag: SagRow) {
  return partiesOf(sag).fuldmagtsgiver.mailWay ?? "letter";
}
