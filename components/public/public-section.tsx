import type { ReactNode } from "react";

type Props = { id: string; heading: string; children: ReactNode };

/** A part of a page for everybody, named by its heading and parted from the one before by a rule. */
export function PublicSection({ id, heading, children }: Props) {
  return (
    <section className="public-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
