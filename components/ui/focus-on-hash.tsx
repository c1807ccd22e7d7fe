"use client";

import { useEffect } from "react";

/**
 * Moves focus to the part of the page that the address names, each time `change` is another: a browser without
 * JavaScript does so by itself, and a change of page inside the program does not.
 */
export function FocusOnHash({ change }: { change: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address may be the same and what is shown another
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.focus(), [change]);
  return null;
}
