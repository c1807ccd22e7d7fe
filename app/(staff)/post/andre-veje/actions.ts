"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { HAND_MARKS } from "@/lib/post/other-ways/acts";
import { markLetter } from "@/lib/post/other-ways/mark";
import { MARK_FORM, markRefusalWords } from "@/lib/post/other-ways/words";

const HERE = "/post/andre-veje";

/** Notes what was done with a letter by hand; refused, the page says why. */
export async function markByHand(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const mark = HAND_MARKS.find((known) => known === typed(form, "hvad")) ?? notFound();
  const now = new Date();
  const marking = { id: typed(form, "brev"), version: Number(typed(form, "version")), mark };
  const result = await markLetter(actor, marking, now);
  if (result.ok) redirect(`${HERE}?gemt=${mark}`);
  if (result.refusal === "not_found") notFound();
  const refused = { brev: [marking.id], besked: [markRefusalWords(result.refusal, result.why)] };
  redirect(`${HERE}?forsoeg=${await keepForm(actor, { of: MARK_FORM, form: refused }, now)}`);
}
