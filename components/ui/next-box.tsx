import type { ReactNode } from "react";
import { Actions } from "./actions";

export type NextBoxProps = {
  heading: ReactNode;
  overline?: string;
  id?: string;
  /** The reason, in one sentence. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** The one thing to do now: one heading, one reason, one act. */
export function NextBox({
  heading,
  overline = "Det næste",
  id = "det-naeste",
  children,
  actions,
}: NextBoxProps) {
  return (
    <section className="sec next" aria-labelledby={id}>
      <p className="small muted">{overline}</p>
      <h2 id={id}>{heading}</h2>
      {children && <p>{children}</p>}
      {actions && <Actions>{actions}</Actions>}
    </section>
  );
}
