import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { PageState } from "@/lib/sag/snapshot";

/** The pages that are to come back, each with word and sign. `awaited`: none has been asked for again. */
export function PageList({ pages, awaited }: { pages: readonly PageState[]; awaited: boolean }) {
  return (
    <ul className="plain pages">
      {pages.map(({ number, returnedOn }) => (
        <li key={number} className={returnedOn || awaited ? undefined : "is-missing"}>
          <b>Side {number}</b>
          {returnedOn && <Status sign="done">Tilbage</Status>}
          {!returnedOn && awaited && <Status sign="theirs">Ikke tilbage</Status>}
          {!returnedOn && !awaited && <Status sign="warn">Mangler</Status>}
          {returnedOn && <span className="small">{shortDate(returnedOn)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** "Siderne: 1 af 2 er tilbage" */
export function pagesHeading(pages: readonly PageState[]): string {
  const back = pages.filter(({ returnedOn }) => returnedOn !== null).length;
  return `Siderne: ${back} af ${pages.length} er tilbage`;
}
