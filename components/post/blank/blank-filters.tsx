import { type BlankFilter, blankHref } from "@/lib/post/blank/filter";
import { type PlaceStock, type Stock, stateCounts } from "@/lib/post/blank/words";

type Props = { stock: Stock; filter: BlankFilter; places: readonly PlaceStock[] };

/** What the list is narrowed to; the filters stand in the address. */
export function BlankFilters({ stock, filter, places }: Props) {
  const place = places.find(({ slug }) => slug === filter.place);
  return (
    <>
      <nav aria-label="Vis" className="no-print mb-6">
        <ul className="plain rollout-tabs">
          {stateCounts(stock).map(({ state, label, count }) => (
            <li key={label}>
              <a
                href={blankHref({ state, place: filter.place })}
                aria-current={state === filter.state ? "page" : undefined}
              >
                {label} ({count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {filter.place && (
        <p className="small">
          Kun {place?.name ?? "ét sted"}. <a href={blankHref({ state: filter.state })}>Vis alle steder</a>
        </p>
      )}
    </>
  );
}
