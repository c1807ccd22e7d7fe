import type { Actor } from "@/lib/auth/permissions";
import { type GuideDraft, type GuidePurpose, listDrafts } from "@/lib/draft/draft";
import { typed } from "@/lib/form/form";
import { shownName } from "@/lib/person/shown-name";
import { firstOpenStep, GUIDE_LABELS, guideContext, typedNames } from "@/lib/sag/guide/guide";
import { parseGuide, type RegistrationContext } from "@/lib/sag/guide/registration";

/** An own draft as the list shows it. */
export type DraftLine = {
  id: string;
  fuldmagtsgiver: string;
  /** what is to become of it: "Kladde", "Fornyelse af sag 2026-000123" */
  what: string;
  /** the step that it stopped at, in the words of the guide */
  stoppedAt: string;
  href: string;
  updatedAt: Date;
};

/** Own guides that were not finished, the newest first: where each stopped, and the way on. */
export async function listDraftLines(actor: Actor, now: Date): Promise<DraftLine[]> {
  const drafts = await listDrafts(actor, now);
  if (drafts.length === 0) return [];
  const context = await guideContext(now);
  return drafts.map((draft) => toLine(actor, draft, context));
}

function toLine(actor: Actor, draft: GuideDraft, context: RegistrationContext): DraftLine {
  const { id, updatedAt } = draft;
  const step = firstOpenStep({ draft, parsed: parseGuide(draft.typed, context) });
  return {
    id,
    fuldmagtsgiver: shownName(actor, typedNames(draft).fuldmagtsgiver || "Uden navn"),
    what: KINDS[draft.purpose](typed(draft.typed.sag, "sagsnummer")),
    stoppedAt: GUIDE_LABELS[step],
    href: `/sager/ny/${id}/${step}`,
    updatedAt,
  };
}

const KINDS: Record<GuidePurpose, (sagsnummer: string) => string> = {
  registration: () => "Kladde",
  change: (sagsnummer) => `Rettelse af sag ${sagsnummer}`,
  renewal: (sagsnummer) => (sagsnummer ? `Fornyelse af sag ${sagsnummer}` : "Fornyelse"),
  letter: () => "Brev",
};
