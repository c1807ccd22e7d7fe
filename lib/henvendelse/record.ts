import type { Actor } from "@/lib/auth/permissions";
import { toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { AskedBy, DurationBand, Material, Nobody, Outcome } from "@/lib/henvendelse/outcome";

/** The sag that it became, whose link can be erased while the count stays; or else the form it came by. Never both. */
type Whence = { sagId: string; submissionId?: never } | { submissionId: string; sagId?: never };

export type NewHenvendelse = Whence & {
  /** Copenhagen day */
  on: string;
  location: string;
  askedBy: AskedBy;
  duration: DurationBand | null;
  outcome: Outcome;
  /** with `nobody_to_appoint`, and then always */
  nobody?: Nobody | null;
  material?: readonly Material[];
  /** slugs of types that cannot be given yet */
  wishes?: readonly string[];
};

/**
 * Somebody asked: counted with its outcome, without a person. False when the form it came by was recorded before,
 * also at the same moment.
 */
export async function recordHenvendelse(tx: Tx, actor: Actor, asked: NewHenvendelse): Promise<boolean> {
  const [row] = await tx.henvendelse.createManyAndReturn({
    data: [columns(asked)],
    select: { id: true, key: true },
    skipDuplicates: true,
  });
  if (!row) return false;
  await recordBeside(tx, row.id, asked);
  const { on, location, askedBy, duration, outcome, nobody, material = [], wishes = [] } = asked;
  await recordEvent(tx, {
    subject: { kind: "henvendelse", key: row.key },
    occurredOn: on,
    actor: actor.key,
    fact: {
      type: "henvendelse.recorded",
      outcome,
      location,
      askedBy,
      duration,
      ...(nobody
        ? { nobodyReason: nobody.reason, offeredInstead: nobody.offered, topics: nobody.topics }
        : {}),
      wishes: [...wishes],
      material: [...material],
    },
  });
  return true;
}

function columns({ on, location, askedBy, duration, outcome, ...asked }: NewHenvendelse) {
  return {
    occurredOn: toDbDate(on),
    locationSlug: location,
    askedBy,
    duration,
    outcome,
    submissionId: asked.submissionId ?? null,
    nobodyReason: asked.nobody?.reason ?? null,
    offeredInstead: asked.nobody?.offered ?? null,
    booklet: asked.material?.includes("booklet") ?? false,
    films: asked.material?.includes("films") ?? false,
  };
}

/** What stands beside it: the sag, what there was nobody to appoint for, and what was wished for. */
async function recordBeside(tx: Tx, henvendelseId: string, asked: NewHenvendelse): Promise<void> {
  const { sagId, nobody, wishes = [] } = asked;
  const rows = (slugs: readonly string[]) => slugs.map((typeSlug) => ({ henvendelseId, typeSlug }));
  if (sagId) await tx.henvendelseLink.create({ data: { henvendelseId, sagId } });
  await tx.henvendelseTopic.createMany({ data: rows(nobody?.topics ?? []) });
  await tx.wish.createMany({ data: rows(wishes) });
}
