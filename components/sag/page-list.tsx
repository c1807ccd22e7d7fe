import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { PageState, PaperKind } from "@/lib/sag/snapshot";

/** The pages that are to come back, each with word and sign. `awaited`: none has been asked for again. */
export function PageList({
  pages,
  awaited,
  paper = "form",
}: {
  pages: readonly PageState[];
  awaited: boolean;
  paper?: PaperKind;
}) {
  return (
    <ul className="plain pages">
      {pages.map(({ number, returnedOn }) => (
        <li key={number} className={returnedOn || awaited ? undefined : "is-missing"}>
          <b>Side {number}</b>
          {returnedOn && <Status sign="done">{paper === "form" ? "Tilbage" : "Kommet"}</Status>}
          {!returnedOn && awaited && <Status sign="theirs">Ikke tilbage</Status>}
          {!returnedOn && !awaited && <Status sign="warn">Mangler</Status>}
          {returnedOn && <span className="small">{shortDate(returnedOn)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** "Siderne: 1 af 2 er tilbage", or of a paper that others made: "Brevets sider: 1 af 2 er kommet" */
export function pagesHeading(pages: readonly PageState[], paper: PaperKind = "form"): string {
  const back = pages.filter(({ returnedOn }) => returnedOn !== null).length;
  if (paper === "slip_sheet") return `Brevets sider: ${back} af ${pages.length} er kommet`;
  return `Siderne: ${back} af ${pages.length} er tilbage`;
}
