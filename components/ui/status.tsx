import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** ours = we act · theirs = somebody else has it · paused = the clock stands still. The rest say themselves. */
export type StatusSign =
  | "ours"
  | "theirs"
  | "done"
  | "stopped"
  | "draft"
  | "soon"
  | "late"
  | "warn"
  | "paused"
  | "wish";

/** Sign + word + colour; the children are the word, which is never left out. */
export function Status({
  sign,
  small,
  children,
}: {
  sign: StatusSign;
  small?: boolean;
  children: ReactNode;
}) {
  return <span className={classNames("status", `status-${sign}`, small && "status-small")}>{children}</span>;
}
