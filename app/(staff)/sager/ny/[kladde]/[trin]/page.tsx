import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { saveGuideStep } from "@/app/(staff)/sager/ny/actions";
import { madeOf } from "@/app/(staff)/sager/ny/made";
import { Shell } from "@/app/shell";
import { BothVersions } from "@/components/sag/guide/both-versions";
import { ChosenTopics } from "@/components/sag/guide/chosen-topics";
import { Duplicates } from "@/components/sag/guide/duplicates";
import { BehovLead, FourQuestions } from "@/components/sag/guide/four-questions";
import { GuideFrame } from "@/components/sag/guide/guide-frame";
import { GuideStepForm } from "@/components/sag/guide/step-form";
import { TopicFinder } from "@/components/sag/guide/topic-finder";
import { requirePermission } from "@/lib/auth/session";
import { typed } from "@/lib/form/form";
import { logShownNumber } from "@/lib/sag/guide/begin-change";
import { readBothVersions } from "@/lib/sag/guide/both-versions";
import { findDuplicates } from "@/lib/sag/guide/duplicates";
import { readGuide, stepTitle } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { guideView } from "@/lib/sag/guide/guide-view";
import { GUIDE_STEPS } from "@/lib/sag/guide/registration";
import { topicsView } from "@/lib/sag/guide/topics-view";

/** Creates the sag as the filled button does, and leads straight on with the citizen there. */
const ONE_SITTING = { name: "skranke", label: "Opret, og klar det hele nu" };

type Props = {
  params: Promise<{ kladde: string; trin: string }>;
  searchParams: Promise<{ fejl?: string; afvist?: string; vis?: string; soeg?: string; til?: string }>;
};

/** Which step, and whether something is wrong: the first that a screen reader says. No name stands in it. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { trin } = await params;
  const { fejl, afvist } = await searchParams;
  const step = GUIDE_STEPS.find((name) => name === trin);
  if (!step) return {};
  const title = stepTitle(step);
  return { title: fejl || afvist ? `Fejl: ${title}` : title };
}

export default async function GuidePage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("sag:register");
  const { kladde, trin } = await params;
  const { fejl, afvist, ...query } = await searchParams;
  const step = GUIDE_STEPS.find((name) => name === trin) ?? notFound();
  const guide = await readGuide(signedIn.actor, kladde, new Date());
  if (!guide) {
    return redirect((await madeOf(signedIn.actor, kladde)) ?? notFound());
  }
  const view = guideView(guide, step, { showErrors: fejl !== undefined, refusal: afvist });
  if ("goTo" in view) redirect(`/sager/ny/${kladde}/${view.goTo}`);
  const topics = step === "emner" ? await topicsView(guide, query) : null;
  await logShownNumber(signedIn.actor, guide.draft, step);
  const { registration } = view;
  const except = guide.draft.sagKey;
  const asked = registration && { registration, except };
  const duplicates = asked ? await findDuplicates(signedIn.actor, asked, new Date()) : [];
  const isOvertaken = step === "opret" && afvist === "changed_meanwhile";
  const both = isOvertaken ? await readBothVersions(signedIn.actor, guide, new Date()) : null;
  return (
    <Shell signedIn={signedIn} here="/sager">
      <GuideFrame
        {...view.head}
        {...(step === "behov" ? { lead: <BehovLead />, aside: <FourQuestions /> } : {})}
        kladde={kladde}
        trin={step}
        changes={typed(guide.draft.typed.sag, "sagsnummer")}
        steps={guideSteps(step, guide, view.errors.length > 0)}
        errors={view.errors}
        action={saveGuideStep}
        finder={topics && <TopicFinder {...topics} {...view} />}
        also={step === "opret" && guide.draft.purpose !== "change" ? ONE_SITTING : undefined}
      >
        {both && <BothVersions {...both} />}
        <Duplicates duplicates={duplicates} names={view.names} />
        {step === "emner" ? (
          topics && <ChosenTopics {...topics} {...view} />
        ) : (
          <GuideStepForm step={step} context={guide.context} view={view} />
        )}
      </GuideFrame>
    </Shell>
  );
}
