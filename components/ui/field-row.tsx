import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Fields side by side: postcode and town, or (`thirds`) three of the same width. */
export function FieldRow({ thirds, children }: { thirds?: boolean; children: ReactNode }) {
  return <div className={classNames("field-row", thirds && "field-row--thirds")}>{children}</div>;
}
