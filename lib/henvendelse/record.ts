import type { Actor } from "@/lib/auth/permissions";
import { toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { AskedBy, DurationBand, OUTCOMES } from "@/lib/henvendelse/outcome";

export type NewHenvendelse = {
  /** Copenhagen day */
  on: string;
  location: string;
  askedBy: AskedBy;
  duration: DurationBand | null;
  outcome: (typeof OUTCOMES)[number];
  /** the sag that it became; the link can be erased and the count stays */
  sagId?: string;
};

/** Somebody asked: counted with its outcome, without a person. */
export async function recordHenvendelse(tx: Tx, actor: Actor, asked: NewHenvendelse): Promise<void> {
  const { on, location, askedBy, duration, outcome, sagId } = asked;
  const row = await tx.henvendelse.create({
    data: {
      occurredOn: toDbDate(on),
      locationSlug: location,
      askedBy,
      duration,
      outcome,
      ...(sagId ? { link: { create: { sagId } } } : {}),
    },
  });
  await recordEvent(tx, {
    subject: { kind: "henvendelse", key: row.key },
    occurredOn: on,
    actor: actor.key,
    fact: { type: "henvendelse.recorded", outcome, location, askedBy, duration },
  });
}
