import type { ReactNode } from "react";

export type NextBoxProps = {
  heading: ReactNode;
  overline?: string;
  id?: string;
  /** The reason, in one or two sentences. */
  reason: ReactNode;
  /** The act: a form or buttons. */
  children?: ReactNode;
};

/** The one thing to do now: one heading, one reason, one act. */
export function NextBox({
  heading,
  overline = "Det næste",
  id = "det-naeste",
  reason,
  children,
}: NextBoxProps) {
  return (
    <section className="sec next" aria-labelledby={id}>
      <p className="small muted">{overline}</p>
      <h2 id={id}>{heading}</h2>
      <p>{reason}</p>
      {children}
    </section>
  );
}
