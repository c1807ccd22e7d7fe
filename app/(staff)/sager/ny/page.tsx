import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { saveGuideStep } from "@/app/(staff)/sager/ny/actions";
import { Shell } from "@/app/shell";
import { BehovForm } from "@/components/sag/guide/behov-form";
import { GuideFrame } from "@/components/sag/guide/guide-frame";
import { requirePermission } from "@/lib/auth/session";
import { readLocations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { guideSteps } from "@/lib/sag/guide-steps";
import { lastLocation } from "@/lib/sag/queries";

export const metadata: Metadata = { title: "Behov, trin 1 af 6" };

/** The first step, before there is a draft. The id made here is the submission id of the sag to come. */
export default async function NewPage() {
  const signedIn = await requirePermission("sag:register");
  const locations = await readLocations(copenhagenDay(new Date()));
  const sted = await lastLocation(signedIn.actor);
  return (
    <Shell signedIn={signedIn} here="/sager">
      <GuideFrame
        kladde={randomUUID()}
        trin="behov"
        title="Hvor og hvordan spørger borgeren?"
        lead="Alle henvendelser tælles. Her står intet om, hvem borgeren er."
        steps={guideSteps("behov", null)}
        errors={[]}
        action={saveGuideStep}
        submit="Fortsæt til fuldmagtsgiver"
      >
        <BehovForm form={sted ? { sted: [sted] } : {}} errors={[]} locations={locations} />
      </GuideFrame>
    </Shell>
  );
}
