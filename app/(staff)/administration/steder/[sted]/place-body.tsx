import { changeLocation } from "@/app/(staff)/administration/steder/actions";
import { BothVersions, SAVE_MINE } from "@/components/administration/both-versions";
import { PlaceForm } from "@/components/administration/place-form";
import { Section } from "@/components/ui/section";
import type { Attempt } from "@/lib/administration/attempt";
import type { PlaceState } from "@/lib/location/location";
import type { KnownPlace } from "@/lib/location/queries";

const HEADINGS: Record<PlaceState, string> = {
  open: "Ret eller luk stedet",
  coming: "Ret stedet",
  closed: "Åbn stedet igen",
};

/** What can be changed of a place. */
export function PlaceBody({ place, attempt }: { place: KnownPlace; attempt: Attempt }) {
  const { slug, state } = place;
  return (
    <>
      {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs={`/administration/steder/${slug}`} />}
      <Section id="ret" heading={HEADINGS[state]}>
        <p>
          {state === "open"
            ? "Det gælder fra i dag. Et sted bliver aldrig slettet: skriv en sidste dag, så lukker det derefter."
            : "Sager og henvendelser, der er noteret før, bliver ved med at vise stedet."}
        </p>
        <PlaceForm
          form={attempt.form}
          errors={attempt.errors}
          opens={state !== "open"}
          submit={attempt.pairs ? SAVE_MINE : "Gem"}
          action={changeLocation}
          of={{ slug, version: attempt.version }}
        />
      </Section>
    </>
  );
}
