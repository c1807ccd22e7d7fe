import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";

/** Kind and channel of a pakke in one value of a form. */
export const PAKKE_CHOICES = [
  "act self_service",
  "act contact",
  "insight self_service",
  "insight contact",
] as const;
export type PakkeChoice = (typeof PAKKE_CHOICES)[number];

export type PakkeKind = { kind: FuldmagtKind; channel: FuldmagtChannel };

export function pakkeOf(choice: PakkeChoice): PakkeKind {
  const [kind, channel] = choice.split(" ") as [FuldmagtKind, FuldmagtChannel];
  return { kind, channel };
}

export function choiceOf({ kind, channel }: PakkeKind): PakkeChoice {
  return `${kind} ${channel}`;
}
