import type { ReactNode } from "react";

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-fejl`;

/** What a field points to with aria-describedby: its hint first, then its error. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: ReactNode; error?: string },
  also?: string,
) {
  const ids = [hint && hintId(id), error && errorId(id), also].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
