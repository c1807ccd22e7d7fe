import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { PartList } from "@/components/administration/part-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readParts } from "@/lib/administration/overview";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage() {
  const signedIn = await requirePermission("setting:read");
  const parts = await readParts(signedIn.actor, new Date());
  return (
    <Shell signedIn={signedIn} here="/administration" help="administration">
      <PageHead
        title="Administration"
        lead={
          can(signedIn.actor, "setting:edit")
            ? "Her bestemmer kommunen, hvordan programmet skal være. Hver ændring bliver husket."
            : "Her kan du se, hvad kommunen har bestemt. En projektleder eller en administrator kan ændre det."
        }
      />
      <Section id="dele" heading="Det kan indstilles" headingHidden>
        <PartList parts={parts} />
      </Section>
    </Shell>
  );
}
