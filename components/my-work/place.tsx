import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { weekdayWords } from "@/lib/location/labels";
import type { PlaceChoice, TodaysPlace } from "@/lib/location/todays-place";

type Props = { place: TodaysPlace; isRefused: boolean; choose: (data: FormData) => Promise<void> };

/** Where one is today: what is asked there gets the place without being told it again. */
export function Place({ place: { chosen, places }, isRefused, choose }: Props) {
  return (
    <Section id="sted-i-dag" heading="Du er her i dag">
      {chosen ? (
        <p>
          {chosen.name} {chosen.weekdays.length > 0 && <span className="muted">({when(chosen)})</span>}
        </p>
      ) : (
        <p>Du har ikke valgt noget sted i dag.</p>
      )}
      <p className="small muted">
        {chosen
          ? "Nye henvendelser får dette sted, til du skifter."
          : "Vælg det, så får nye henvendelser stedet med."}
      </p>
      <form action={choose} className="place-form no-print mt-4">
        <SelectField
          name="sted"
          label={chosen ? "Skift sted" : "Vælg sted"}
          placeholder="Vælg på listen"
          defaultValue={chosen?.slug ?? ""}
          error={isRefused ? "Vælg det sted, hvor du er i dag." : undefined}
          options={places.map((place) => ({ value: place.slug, label: labelOf(place) }))}
        />
        <Button>{chosen ? "Skift" : "Vælg"}</Button>
      </form>
    </Section>
  );
}

function labelOf(place: PlaceChoice): string {
  return place.weekdays.length > 0 ? `${place.name} (${when(place)})` : place.name;
}

/** "hver tirsdag", "hver mandag og onsdag", "mandag til fredag", "alle dage" */
function when({ weekdays }: PlaceChoice): string {
  const words = weekdayWords(weekdays);
  return weekdays.length > 2 ? words : `hver ${words}`;
}
