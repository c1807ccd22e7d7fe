import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { choice, field, type Parsed, parseForm, some, type TypedForm, text } from "@/lib/form/form";
import { type DatedPlace, LOCATION_KINDS, type PlaceState } from "@/lib/location/location";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

export type PlaceRules = { today: IsoDate; state: PlaceState | "new" };

/**
 * A place as typed. One that is open is changed from today on; one that is new, to come or closed opens on a day that
 * is typed, today or later. The last day is optional, and lies neither before today nor before the first.
 */
export function parsePlace(form: TypedForm, { today, state }: PlaceRules): Parsed<DatedPlace> {
  const opens = state !== "open";
  const parsed = parseForm(
    z.object({
      navn: text({ required: "Skriv, hvad stedet hedder." }),
      slags: choice(LOCATION_KINDS, "Vælg, hvilken slags sted det er."),
      dage: some(WEEKDAYS),
      tider: text(),
      fra: opens ? firstDay(today) : z.any().transform(() => today),
      til: lastDay(today),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { navn, slags, dage, tider, fra, til } = parsed.value;
  if (til !== null && til < fra) return { ok: false, errors: [{ field: "til", message: BEFORE_FIRST }] };
  const schedule = tider || null;
  return {
    ok: true,
    value: { name: navn, kind: slags, weekdays: dage.map(Number), schedule, from: fra, until: til },
  };
}

const BEFORE_FIRST = "Den sidste dag skal være den første dag eller senere.";
const AS_A_DAY = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";

function firstDay(today: IsoDate) {
  return field<IsoDate>((value) => {
    const day = value === "" ? today : parseDay(value);
    if (!day) return { problem: AS_A_DAY };
    return day < today
      ? { problem: `Skriv i dag, ${shortDate(today)}, eller en senere dag.` }
      : { value: day };
  });
}

function lastDay(today: IsoDate) {
  return field<IsoDate | null>((value) => {
    if (value === "") return { value: null };
    const day = parseDay(value);
    if (!day) return { problem: AS_A_DAY };
    return day < today
      ? { problem: `Skriv i dag, ${shortDate(today)}, eller en senere dag.` }
      : { value: day };
  });
}
