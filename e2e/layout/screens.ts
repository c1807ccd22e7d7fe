import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { aWish, INGRID, KAREN, type Typed } from "../steps/people";
import { postSag, postSagStep, postThrough } from "../steps/post";
import { measure, WIDTHS } from "./measure";

/** As long as names and addresses get. */
export const LONG = aWish({
  fuldmagtsgiver: {
    ...INGRID,
    navn: "Wilhelmina-Christiane Kirkegaard-Frederiksborg von Schwanenflügel",
    vej: "Speciallægepraksisbakkevænget 127, 14. mf., c/o Hjælpemiddelcentralen",
    by: "Nørre Snedekøbing-Overstræde",
  },
  fuldmagtshaver: { ...KAREN, navn: "Bartholomæus Langemark-Vesterbrosen-Østergaardsholm" },
});

/** The screen is measured at every width, as it stands. */
export async function expectFits(page: Page, screen: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of WIDTHS) await measure(page, width, screen);
}

export async function openFolds(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

/** How a sag with long names comes to a status: along the way through a step, and aside by another. */
const WAYS = {
  awaiting_signature: {},
  received: { through: "receive" },
  awaiting_citizen: {
    through: "receive",
    aside: "ask_citizen",
    typed: { mangler: ["pages_missing", "identity_missing"], manglende: "2", brevvej: "large_print" },
  },
  checked: { through: "check" },
  registered: { through: "register" },
  completed: { through: "send_receipt" },
  rejected: { through: "receive", aside: "reject", typed: { grund: "does_not_understand" } },
  withdrawn: { aside: "withdraw" },
  ended: { aside: "end_by_death", typed: { grund: "fuldmagtshaver_died", doed: "1.1.2026" } },
} as const satisfies Record<string, { through?: string; aside?: string; typed?: Typed }>;

export type Reached = keyof typeof WAYS;

export async function sagAt(request: APIRequestContext, status: Reached): Promise<string> {
  const sagsnummer = await postSag(request, LONG);
  const way: { through?: string; aside?: string; typed?: Typed } = WAYS[status];
  if (way.through) await postThrough(request, sagsnummer, way.through);
  if (way.aside) {
    const response = await postSagStep(request, sagsnummer, way.aside, way.typed ?? {});
    expect(response.headers()["location"]).toBe(`/sager/${sagsnummer}`);
  }
  return sagsnummer;
}
