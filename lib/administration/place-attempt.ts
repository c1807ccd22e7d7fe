import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { KnownPlace } from "@/lib/location/queries";
import { PLACE_REFUSALS, REFUSALS } from "@/lib/location/refusals";
import { PLACE_FIELDS, placeErrors, typedPlace } from "@/lib/location/typed";

type Asked = {
  /** of the kept form */
  id: string | undefined;
  /** null for a new one */
  place: KnownPlace | null;
  now: Date;
};

/** The form of a place as its page shows it. */
export async function placeAttempt(actor: Actor, { id, place, now }: Asked): Promise<Attempt> {
  const of = `sted ${place?.slug ?? "ny"}`;
  const kept = await readKeptForm(actor, id, { of, refusals: REFUSALS, now });
  const rules = { today: copenhagenDay(now), state: place?.state ?? ("new" as const) };
  return attemptOf(
    kept,
    { form: place ? typedPlace(place) : {}, version: String(place?.seq ?? 0), fields: PLACE_FIELDS },
    { errorsOf: (attempted) => placeErrors(attempted, rules), stale: PLACE_REFUSALS.changed_meanwhile },
  );
}
