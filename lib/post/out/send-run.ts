import { z } from "zod";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, parseDay, toDbDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { type FieldError, field, parseForm, type TypedForm, typedMany } from "@/lib/form/form";
import { stepLetters } from "@/lib/post/letters/step";
import { lookAgain } from "@/lib/post/out/look-again";
import { holdRun } from "@/lib/post/out/run";
import { SEND_FIELDS } from "@/lib/post/out/send-fields";

export type RunRefusal = "not_found" | "not_ready";
export type Sent = { ok: true } | { ok: false; refusal: RunRefusal } | { ok: false; errors: FieldError[] };

/**
 * Marks what was printed as sent on a day, but for the letters that were ruined: those go back in the queue. What is not to
 * be sent any more is stopped instead, and the page of the run says which to take out.
 */
export function sendRun(
  actor: Actor,
  { number, form }: { number: number; form: TypedForm },
  now: Date,
): Promise<Sent> {
  if (!can(actor, "post:handle")) return Promise.resolve({ ok: false, refusal: "not_found" });
  const today = copenhagenDay(now);
  return inTransaction<Sent>(
    async (tx) => {
      const run = await holdRun(tx, { number });
      if (!run || run.remote) return { ok: false, refusal: "not_found" };
      if (run.state !== "ready") return { ok: false, refusal: "not_ready" };
      const typed = judgeSend(form, { today, madeOn: copenhagenDay(run.createdAt) });
      if (!typed.ok) return typed;
      const where = { printRunId: run.id, status: "printed" } as const;
      const { live } = await lookAgain(tx, actor, { where, on: today });
      const ruined = new Set(typedMany(form, SEND_FIELDS.spoiled));
      const back = live.filter(({ id }) => ruined.has(id));
      await stepLetters(tx, actor, back, { step: "put_back", on: today, columns: { printRunId: null } });
      const on = typed.value.dag;
      const kept = live.filter(({ id }) => !ruined.has(id));
      // What is collected lies ready until somebody says that it was handed out.
      const sent = kept.filter(({ way }) => way !== "collect");
      await stepLetters(tx, actor, sent, { step: "send", on });
      const data = kept.length > 0 ? ({ state: "sent", sentOn: toDbDate(on) } as const) : UNDONE;
      await tx.printRun.update({ where: { id: run.id }, data });
      return { ok: true };
    },
    { seconds: 60 },
  );
}

// Nothing of it was sent: all went back in the queue, or were stopped.
const UNDONE = { state: "undone" } as const;

const DAY_WRONG = "Skriv den dag, brevene blev lagt til posten, for eksempel 24.11.2026.";

/** What is wrong with the form, as it would be judged when it is sent. */
export function judgeSend(form: TypedForm, { today, madeOn }: { today: IsoDate; madeOn: IsoDate }) {
  return parseForm(sendForm(today, madeOn), form);
}

function sendForm(today: IsoDate, madeOn: IsoDate) {
  return z.object({
    [SEND_FIELDS.day]: field<IsoDate>((value) => {
      const day = parseDay(value);
      if (!day) return { problem: DAY_WRONG };
      if (day > today) return { problem: "Dagen kan ikke ligge efter i dag." };
      return day < madeOn ? { problem: "Brevene blev printet efter den dag." } : { value: day };
    }),
  });
}
