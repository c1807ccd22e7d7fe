import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { type IsoDate, longDate } from "@/lib/dates";
import { LOCATION_KIND_LABELS, weekdayWords } from "@/lib/location/labels";
import type { PlaceState } from "@/lib/location/location";
import type { KnownPlace } from "@/lib/location/queries";

/** Where citizens can ask. A place that has closed stays on the list. */
export function PlaceTable({ places }: { places: readonly KnownPlace[] }) {
  return (
    <DataTable
      caption="Alle steder. De åbne står først."
      columns={[
        { key: "name", header: "Sted", rowHeader: true, cell: nameCell },
        { key: "kind", header: "Slags", cell: ({ kind }) => LOCATION_KIND_LABELS[kind] },
        { key: "days", header: "Dage", cell: daysCell },
        { key: "state", header: "Åbent", cell: stateCell },
      ]}
      rows={places}
      rowKey={({ slug }) => slug}
    />
  );
}

function nameCell({ slug, name }: KnownPlace) {
  return <a href={`/administration/steder/${slug}`}>{name}</a>;
}

function daysCell({ weekdays, schedule }: KnownPlace) {
  const days = weekdayWords(weekdays);
  return (
    <>
      {days.charAt(0).toUpperCase() + days.slice(1)}
      {schedule && <span className="sub">{schedule}</span>}
    </>
  );
}

function stateCell(place: KnownPlace) {
  return <PlaceOpen {...place} />;
}

const SIGNS = { open: "done", coming: "soon", closed: "stopped" } as const satisfies Record<
  PlaceState,
  string
>;
const WORDS: Record<PlaceState, string> = { open: "Åbent", coming: "Åbner senere", closed: "Lukket" };

export function PlaceOpen({ state, from, until }: Pick<KnownPlace, "state" | "from" | "until">) {
  const days = daysWords(state, from, until);
  return (
    <>
      <Status sign={SIGNS[state]}>{WORDS[state]}</Status>
      {days && <span className="sub">{days}</span>}
    </>
  );
}

function daysWords(state: PlaceState, from: IsoDate, until: IsoDate | null): string {
  const end = until ? `til og med ${longDate(until)}` : "";
  if (state === "coming") return [`fra ${longDate(from)}`, end].filter(Boolean).join(" ");
  return state === "closed" && until ? `efter ${longDate(until)}` : end;
}
