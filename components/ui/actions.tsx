import type { ReactNode } from "react";

/** The row of buttons: the primary first, the way out last. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
