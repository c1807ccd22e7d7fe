"use client";

import { useEffect, useRef } from "react";

/** A fault of ours. The number stands in the log beside what went wrong. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="fb-container">
      <h1 ref={heading} tabIndex={-1}>
        Noget gik galt hos os
      </h1>
      <p className="lead">Det, du skrev i et felt, er gemt til og med det sidste trin. Prøv igen om lidt.</p>
      <p>
        Sker det igen, så giv driften dette nummer: <b>{error.digest ?? "ukendt"}</b>
      </p>
      <p>
        <a href="/">Gå til forsiden</a>
      </p>
    </main>
  );
}
