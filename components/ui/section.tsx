import type { ReactNode } from "react";

export type SectionProps = {
  /** Id of the heading; the section is named by it. */
  id: string;
  heading: ReactNode;
  headingHidden?: boolean;
  /** A link at the right of the heading. */
  link?: ReactNode;
  children: ReactNode;
};

export function Section({ id, heading, headingHidden, link, children }: SectionProps) {
  const title = (
    <h2 id={id} className={headingHidden ? "sr-only" : undefined}>
      {heading}
    </h2>
  );
  return (
    <section className="sec" aria-labelledby={id}>
      {link ? (
        <div className="sec-head">
          {title}
          {link}
        </div>
      ) : (
        title
      )}
      {children}
    </section>
  );
}
