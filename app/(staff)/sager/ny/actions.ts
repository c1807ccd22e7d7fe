"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { countedUrl, madeOf } from "@/app/(staff)/sager/ny/made";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { deleteExpiredDrafts, readDraft } from "@/lib/draft/draft";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { finishGuide } from "@/lib/sag/guide/finish";
import { type Guide, readGuide, stepAfter, stepsOf } from "@/lib/sag/guide/guide";
import { recordBehov } from "@/lib/sag/guide/record-behov";
import { GUIDE_STEPS } from "@/lib/sag/guide/registration";
import { saveGuideForm } from "@/lib/sag/guide/save-guide";
import { browsingQuery, readTopicsSent } from "@/lib/sag/guide/topic-browsing";
import { currentVersion } from "@/lib/sag/queries";

/** Saves one step of the guide and goes on, or back to the step with what is wrong. */
export async function saveGuideStep(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  const { kladde, trin, gem, retter, skranke, ...form } = typedForm(data);
  const sent = { id: kladde?.[0] ?? "", changes: retter?.[0] ?? "" };
  const step = GUIDE_STEPS.find((name) => name === trin?.[0]) ?? notFound();
  const now = new Date();
  // The same form sent again leads to what it was made into.
  const made = await madeOf(actor, sent.id);
  if (made) redirect(skranke ? `${made}/skranke` : made);
  const before = await readDraft(actor, sent.id, now);
  const purpose = before?.purpose ?? (step === "brev" ? "letter" : "registration");
  if (!stepsOf(purpose).includes(step)) notFound();
  if (step === "behov" && !gem) await endWithoutSag(actor, { id: sent.id, form }, now);
  await deleteExpiredDrafts(now);
  const location = typed(form, "sted") || undefined;
  const topics = step === "emner" ? readTopicsSent(form) : null;
  const draft = { id: sent.id, purpose, location, step, form: topics?.form ?? form };
  if (!(await saveGuideForm(actor, draft, now))) return leadToSag(actor, sent);
  // Whoever goes back in the browser is to see what was saved, not the page as it was before.
  revalidatePath("/sager/ny/[kladde]/[trin]", "page");
  if (gem) redirect("/?gemt=1");
  if (topics?.stay)
    redirect(`${stepUrl(sent.id, step)}${browsingQuery(topics.browsing, { part: topics.stay })}`);
  const guide = await readGuide(actor, sent.id, now);
  if (!guide) return leadToSag(actor, sent);
  if (step === "opret") return finish(actor, guide, { now, onwards: skranke ? "/skranke" : "" });
  if (guide.parsed[step].ok) redirect(stepUrl(sent.id, stepAfter(step, purpose)));
  const failed = topics ? browsingQuery(topics.browsing, { failed: true }) : "?fejl=1";
  redirect(`${stepUrl(sent.id, step)}${failed}`);
}

/** A henvendelse of which no sag is made ends with its first step. */
async function endWithoutSag(actor: Actor, sent: { id: string; form: TypedForm }, now: Date): Promise<void> {
  const counted = await recordBehov(actor, sent, now);
  if (!counted) return;
  if (counted.ok) redirect(countedUrl(counted.outcome));
  redirect((await madeOf(actor, sent.id)) ?? notFound());
}

/** The draft of this form is gone: to what it became or changed, when the same form was sent before. */
async function leadToSag(actor: Actor, { id, changes }: { id: string; changes: string }): Promise<never> {
  const made = await madeOf(actor, id);
  if (made) redirect(made);
  if (await currentVersion(actor, changes)) redirect(`/sager/${changes}`);
  notFound();
}

type Finish = { now: Date /** where in the sag that is made */; onwards: "" | "/skranke" };

async function finish(actor: Actor, guide: Guide, { now, onwards }: Finish): Promise<void> {
  const { id } = guide.draft;
  const result = await finishGuide(actor, guide, now);
  if (result.ok) redirect(`/sager/${result.sagsnummer}${onwards}`);
  redirect(
    "step" in result
      ? `${stepUrl(id, result.step)}?fejl=1`
      : `${stepUrl(id, "opret")}?afvist=${result.refusal}`,
  );
}

function stepUrl(id: string, step: string): string {
  return `/sager/ny/${id}/${step}`;
}
