import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { saveGuideStep } from "@/app/(staff)/sager/ny/actions";
import { Shell } from "@/app/shell";
import { BehovForm } from "@/components/sag/guide/behov-form";
import { BehovLead, FourQuestions } from "@/components/sag/guide/four-questions";
import { GuideFrame } from "@/components/sag/guide/guide-frame";
import { requirePermission } from "@/lib/auth/session";
import { likelyLocation } from "@/lib/location/todays-place";
import { guideContext } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { BEHOV_HEAD } from "@/lib/sag/guide/guide-view";

export const metadata: Metadata = { title: "Behov, trin 1 af 6" };

/** The first step, before there is a draft. The id made here is the submission id of the sag to come. */
export default async function NewPage() {
  const signedIn = await requirePermission("sag:register");
  const now = new Date();
  const context = await guideContext(now);
  const sted = await likelyLocation(signedIn.actor, now);
  return (
    <Shell signedIn={signedIn} here="/sager">
      <GuideFrame
        kladde={randomUUID()}
        trin="behov"
        {...BEHOV_HEAD}
        lead={<BehovLead />}
        steps={guideSteps("behov", null)}
        errors={[]}
        action={saveGuideStep}
        aside={<FourQuestions />}
      >
        <BehovForm form={sted ? { sted: [sted] } : {}} errors={[]} {...context} />
      </GuideFrame>
    </Shell>
  );
}
