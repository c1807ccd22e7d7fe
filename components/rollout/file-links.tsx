import type { ReactNode } from "react";
import { type AsOf, withDay } from "@/lib/rollout/as-of";

type Props = {
  /** the address of the files without their ending */
  path: string;
  /** what the link says is fetched: `matrixen` */
  what: string;
  asOf: Pick<AsOf, "day" | "isToday">;
  /** the filter that the page has */
  kept?: Readonly<Record<string, string>>;
  /** another link beside them */
  children?: ReactNode;
};

/** The same as a file: with the same filter, as of the same day. */
export function FileLinks({ path, what, asOf, kept = {}, children }: Props) {
  const query = new URLSearchParams(kept).toString();
  const href = (ending: string) => withDay(`${path}.${ending}${query ? `?${query}` : ""}`, asOf);
  return (
    <ul className="plain links file-links">
      <li>
        <a href={href("csv")}>Hent {what} som CSV</a>
      </li>
      <li>
        <a href={href("xlsx")}>Hent {what} som Excel (XLSX)</a>
      </li>
      {children && <li>{children}</li>}
    </ul>
  );
}
