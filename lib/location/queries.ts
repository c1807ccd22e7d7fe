import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { type DatedPlace, type PlaceState, placeState } from "@/lib/location/location";

export type KnownPlace = DatedPlace & {
  slug: string;
  state: PlaceState;
  /** the event that wrote how it stands: a form is shown with it */
  seq: bigint;
  note: string | null;
};

const ORDER: readonly PlaceState[] = ["open", "coming", "closed"];
const danish = new Intl.Collator("da");

/** Every place there is or was, as it stands: open first, then those to come, then the closed; in Danish order. */
export async function listPlaces(from: Pick<Tx, "locationRow">, today: IsoDate): Promise<KnownPlace[]> {
  const rows = await from.locationRow.findMany({
    where: { replacedSeq: null },
    orderBy: { validFrom: "desc" },
  });
  const bySlug = Map.groupBy(rows, ({ slug }) => slug);
  return [...bySlug.values()]
    .flatMap((own) => own.slice(0, 1)) // the last of its rows says how it stands, or will
    .map((row) => known(row, today))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || danish.compare(a.name, b.name));
}

type Row = Awaited<ReturnType<Tx["locationRow"]["findMany"]>>[number];

function known(row: Row, today: IsoDate): KnownPlace {
  const { slug, name, kind, weekdays, schedule, note, recordedSeq: seq } = row;
  const from = fromDbDate(row.validFrom);
  const until = row.validTo && fromDbDate(row.validTo);
  const state = placeState({ from, until }, today);
  return { slug, name, kind, weekdays, schedule, note, from, until, state, seq };
}
