import { expect } from "@playwright/test";

/** How each is named, as a pattern: the first name with or without the rest, or the whole where both have the same. */
export type Named = { fuldmagtsgiver: string; fuldmagtshaver: string };

export const INGRID_AND_KAREN: Named = {
  fuldmagtsgiver: "Ingrid(?: Demosen)?",
  fuldmagtshaver: "Karen(?: Prøvegaard)?",
};

/**
 * Nothing that is said lets the two change places: who gives never receives and is never the helper, and what may be
 * done is done for the one who gives.
 */
export function expectOneDirection(spoken: readonly string[], named: Named): void {
  const text = spoken.join(" ").replace(/ (?=[.,])/g, "");
  const { fuldmagtsgiver: giver, fuldmagtshaver: haver } = named;
  const turned = [
    `${haver} giver fuldmagt`,
    `Giver: ${haver}`,
    `fuldmagt (?:til|af) ${haver} giver`,
    `fuldmagt til ${giver}`,
    `fuldmagt af ${haver}`,
    `Får: ${giver}`,
    `${giver} må`,
    `må ${giver}`,
    `(?:hjælpe|det for) ${haver}`,
    `${haver} (?:trækker|skal skrive under|forstår|siger)`,
    `${haver} får ikke adgang`,
  ];
  expect.soft(text, "hidden digits are said in words").not.toContain("•");
  for (const words of turned) expect.soft(text).not.toMatch(new RegExp(words));
}
