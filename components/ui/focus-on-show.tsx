"use client";

import { type ReactNode, useEffect, useRef } from "react";

type FocusOnShowProps = { className: string; labelledBy: string; children: ReactNode };

/** Moves focus here when it is shown. Without JavaScript it is an alert at the top of the page, which is enough. */
export function FocusOnShow({ className, labelledBy, children }: FocusOnShowProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} className={className} role="alert" tabIndex={-1} aria-labelledby={labelledBy}>
      {children}
    </div>
  );
}
