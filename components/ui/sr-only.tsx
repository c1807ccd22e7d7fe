import type { ReactNode } from "react";

/** Text for those who listen. */
export function SrOnly({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
