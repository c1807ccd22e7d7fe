import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { saveGuideStep } from "@/app/(staff)/sager/ny/actions";
import { Shell } from "@/app/shell";
import { BrevForm } from "@/components/sag/guide/brev-form";
import { GuideFrame } from "@/components/sag/guide/guide-frame";
import { requirePermission } from "@/lib/auth/session";
import { likelyLocation } from "@/lib/location/todays-place";
import { guideContext, stepTitle } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { BREV_HEAD } from "@/lib/sag/guide/guide-view";

export const metadata: Metadata = { title: stepTitle("brev") };

/** A paper came before there was a sag: the first step, before there is a draft. */
export default async function LetterPage() {
  const signedIn = await requirePermission("sag:register");
  const now = new Date();
  const context = await guideContext(now);
  const sted = await likelyLocation(signedIn.actor, now);
  return (
    <Shell signedIn={signedIn} here="/sager">
      <GuideFrame
        kladde={randomUUID()}
        trin="brev"
        {...BREV_HEAD}
        steps={guideSteps("brev", null)}
        errors={[]}
        action={saveGuideStep}
      >
        <BrevForm form={sted ? { sted: [sted] } : {}} errors={[]} {...context} />
      </GuideFrame>
    </Shell>
  );
}
