"use client";

import { useEffect } from "react";

/**
 * Moves focus to a part of the page each time `change` is another. Without JavaScript every page is a new one, and
 * the part's own `autofocus` does it.
 */
export function FocusOnChange({ id, change }: { id: string; change: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part may be the same and what it shows another
  useEffect(() => document.getElementById(id)?.focus(), [id, change]);
  return null;
}
