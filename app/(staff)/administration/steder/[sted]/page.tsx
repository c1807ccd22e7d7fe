import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceBody } from "@/app/(staff)/administration/steder/[sted]/place-body";
import { Shell } from "@/app/shell";
import { PlaceOpen } from "@/components/administration/place-table";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { changeWords } from "@/lib/administration/change-words";
import { changesOf } from "@/lib/administration/changes";
import { placeAttempt } from "@/lib/administration/place-attempt";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { LOCATION_KIND_LABELS, weekdayWords } from "@/lib/location/labels";
import { readPlace } from "@/lib/location/read";

type Props = {
  params: Promise<{ sted: string }>;
  searchParams: Promise<{ forsoeg?: string; gemt?: string }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Sted" : "Sted" };
}

export default async function PlacePage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("setting:read");
  const { actor } = signedIn;
  const { forsoeg: id, gemt } = await searchParams;
  const now = new Date();
  const place = (await readPlace((await params).sted, copenhagenDay(now))) ?? notFound();
  const attempt = await placeAttempt(actor, { id, place, now });
  const changed = (await changesOf([place.seq])).get(place.seq);
  return (
    <Shell signedIn={signedIn} here="/administration" help="steder">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where part={{ href: "/administration/steder", label: "Steder" }} />}
        title={place.name}
      />
      {gemt && <Note tone="accent">Det er gemt.</Note>}
      <Facts
        facts={[
          { label: "Slags", value: LOCATION_KIND_LABELS[place.kind] },
          { label: "Dage", value: weekdayWords(place.weekdays) },
          { label: "Tider", value: place.schedule },
          { label: "Åbent", value: <PlaceOpen {...place} /> },
          { label: "Note", value: place.note },
          { label: "Sidst", value: changeWords(changed) },
        ]}
      />
      {can(actor, "setting:edit") && <PlaceBody place={place} attempt={attempt} />}
    </Shell>
  );
}
