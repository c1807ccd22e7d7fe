import type { ReactNode } from "react";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { QueueLine } from "@/lib/sag/queue/line";

type Line = Pick<QueueLine, "sagsnummer" | "fuldmagtsgiver" | "fuldmagtshaver">;

/** The row header of a list of sager, which leads to the sag; `at` is a place on its page. */
export function FuldmagtsgiverCell({ line, at = "" }: { line: Line; at?: string }) {
  const { sagsnummer, fuldmagtsgiver } = line;
  const href = `/sager/${sagsnummer}${at}`;
  // Hidden names are all alike: a sag is opened by its number then.
  if (fuldmagtsgiver === HIDDEN_NAME) {
    return (
      <>
        <a className="num" href={href}>
          {sagsnummer}
        </a>
        <span className="sub">{HIDDEN_NAME}</span>
      </>
    );
  }
  return (
    <>
      <a href={href}>{fuldmagtsgiver}</a>
      <span className="sub num">{sagsnummer}</span>
    </>
  );
}

/** Plain, and begins with "til"; what the sag is about stands below. */
export function FuldmagtshaverCell({ line, children }: { line: Line; children?: ReactNode }) {
  return (
    <>
      <span className="muted">til</span> {line.fuldmagtshaver}
      {children && <span className="sub">{children}</span>}
    </>
  );
}
