import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { makeRoomFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import { textProblem } from "@/lib/text/rules";
import type { TextSlug } from "@/lib/text/slugs";

export type TextRefusal = "not_permitted" | "changed_meanwhile" | "wrong_text" | "wrong_day";
export type TextChanged = { ok: true; version: number } | { ok: false; refusal: TextRefusal };

export type TextChange = {
  slug: TextSlug;
  body: string;
  /** the first day it holds, today or later */
  from: IsoDate;
  /** the newest version when the form was shown */
  seen: number;
};

/**
 * A new version of a text, that holds from a day on. Papers that are printed keep theirs: each has the version's
 * number, and no version is ever written over. What was to hold from a later day falls away.
 */
export async function changeText(
  actor: Actor,
  { slug, body, from, seen }: TextChange,
  now: Date,
): Promise<TextChanged> {
  if (!can(actor, "setting:edit")) return { ok: false, refusal: "not_permitted" };
  const today = copenhagenDay(now);
  if (textProblem(slug, body)) return { ok: false, refusal: "wrong_text" };
  if (from < today) return { ok: false, refusal: "wrong_day" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "text");
    const last = await tx.textRow.aggregate({ where: { slug }, _max: { version: true } });
    if (last._max.version !== seen) return { ok: false, refusal: "changed_meanwhile" };
    const version = seen + 1;
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "text", key: slug },
      occurredOn: today,
      actor: actor.key,
      fact: { type: "text.changed", text: slug, version },
    });
    await endRows(tx, { slug, from, recordedSeq });
    await tx.textRow.create({ data: { slug, version, body, validFrom: toDbDate(from), recordedSeq } });
    return { ok: true, version };
  });
}

type Ending = { slug: TextSlug; from: IsoDate; recordedSeq: bigint };

async function endRows(tx: Tx, { slug, from, recordedSeq }: Ending): Promise<void> {
  const rows = await tx.textRow.findMany({ where: { slug, replacedSeq: null } });
  await makeRoomFrom(rows, from, {
    replace: (where) => tx.textRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
    keep: ({ id: _, ...row }) => tx.textRow.create({ data: { ...row, recordedSeq } }),
  });
}
