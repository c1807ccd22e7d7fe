import type { ReactNode } from "react";

export type PagePart = { id: string; title: string; content: ReactNode };

/** What a page has below the status itself: not on paper, since it is no part of what was published. */
export function StatusPart({ part: { id, title, content } }: { part: PagePart }) {
  return (
    <section className="report-part no-print" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {content}
    </section>
  );
}
