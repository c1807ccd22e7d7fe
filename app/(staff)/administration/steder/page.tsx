import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { PlaceTable } from "@/components/administration/place-table";
import { Where } from "@/components/administration/where";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { placesSentence } from "@/lib/administration/overview";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { readPlaces } from "@/lib/location/read";

export const metadata: Metadata = { title: "Steder" };

export default async function PlacesPage() {
  const signedIn = await requirePermission("setting:read");
  const places = await readPlaces(copenhagenDay(new Date()));
  return (
    <Shell signedIn={signedIn} here="/administration" help="steder">
      <PageHead
        overline={<Where />}
        title="Steder"
        lead={placesSentence(places)}
        actions={
          can(signedIn.actor, "setting:edit") && (
            <ButtonLink href="/administration/steder/ny" variant="primary">
              Nyt sted
            </ButtonLink>
          )
        }
      />
      <Section id="steder" heading="Alle steder" headingHidden>
        <PlaceTable places={places} />
      </Section>
    </Shell>
  );
}
