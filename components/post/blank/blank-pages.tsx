import { BLANKS_PER_PAGE, type BlankFilter, blankHref } from "@/lib/post/blank/filter";

type Props = { filter: BlankFilter; lines: number; count: number };

/** How much of the list is shown, and the way to the rest. */
export function BlankPages({ filter, lines, count }: Props) {
  const last = Math.max(1, Math.ceil(count / BLANKS_PER_PAGE));
  const page = (number: number) => blankHref({ ...filter, page: number });
  return (
    <div className="queue-pages">
      <p className="small muted">
        {lines === count
          ? `Viser alle ${count}.`
          : `Viser ${lines} af ${count}. Side ${filter.page} af ${last}.`}
      </p>
      {last > 1 && (
        <nav aria-label="Sider" className="no-print">
          <ul className="plain flex gap-x-6">
            {filter.page > 1 && (
              <li>
                <a href={page(Math.min(filter.page - 1, last))} rel="prev">
                  Forrige side
                </a>
              </li>
            )}
            {filter.page < last && (
              <li>
                <a href={page(filter.page + 1)} rel="next">
                  Næste side
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}
