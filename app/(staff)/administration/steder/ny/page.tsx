import type { Metadata } from "next";
import { addLocation } from "@/app/(staff)/administration/steder/actions";
import { Shell } from "@/app/shell";
import { PlaceForm } from "@/components/administration/place-form";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { placeAttempt } from "@/lib/administration/place-attempt";
import { requirePermission } from "@/lib/auth/session";

type Props = { searchParams: Promise<{ forsoeg?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Nyt sted" : "Nyt sted" };
}

export default async function NewPlacePage({ searchParams }: Props) {
  const signedIn = await requirePermission("setting:edit");
  const { forsoeg: id } = await searchParams;
  const attempt = await placeAttempt(signedIn.actor, { id, place: null, now: new Date() });
  return (
    <Shell signedIn={signedIn} here="/administration" help="steder">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where part={{ href: "/administration/steder", label: "Steder" }} />}
        title="Nyt sted"
        lead="Stedet kan vælges, når en henvendelse registreres, fra den første dag."
      />
      <PlaceForm
        form={attempt.form}
        errors={attempt.errors}
        opens
        submit="Opret stedet"
        action={addLocation}
      />
    </Shell>
  );
}
