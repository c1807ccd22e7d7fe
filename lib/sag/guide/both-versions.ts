import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { typed } from "@/lib/form/form";
import { asTyped } from "@/lib/sag/guide/begin-change";
import { type Differing, differing } from "@/lib/sag/guide/differing";
import type { Guide } from "@/lib/sag/guide/guide";
import { parseGuide } from "@/lib/sag/guide/registration";
import { recordedSince } from "@/lib/sag/meanwhile";
import { findSag } from "@/lib/sag/read";
import { type HistoryLine, openSag } from "@/lib/sag/view";

export type BothVersions = {
  today: string;
  /** what has been recorded since the correction was begun, the newest first */
  lines: HistoryLine[];
  fields: Differing[];
};

/** A correction that was held back beside the sag as it is now. Null when it is no correction. The look is logged. */
export async function readBothVersions(actor: Actor, guide: Guide, now: Date): Promise<BothVersions | null> {
  const { draft, context, parsed } = guide;
  if (draft.purpose !== "change") return null;
  const sagsnummer = typed(draft.typed.sag, "sagsnummer");
  const today = copenhagenDay(now);
  const view = await openSag(actor, sagsnummer, now);
  const sag = await inTransaction((tx) => findSag(tx, actor, sagsnummer));
  if (!view || !sag) return null;
  const stored = asTyped(sag, today);
  return {
    today,
    lines: recordedSince(view.history, draft.typed.sag ?? {}),
    fields: differing({ guide: stored, parsed: parseGuide(stored, context) }, { guide: draft.typed, parsed }),
  };
}
