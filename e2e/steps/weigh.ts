import type { Page, Request } from "@playwright/test";

/** What a page must weigh at most the first time somebody opens it, in bytes as they are sent: compressed. */
export const HEAVIEST_PAGE = 200_000;

const KINDS = ["document", "stylesheet", "script", "font", "image"] as const;
export type Weight = Record<(typeof KINDS)[number] | "total", number>;

/** Opens a page with whatever it fetches and adds up what came over the wire. The browser must be new to it. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const requests: Request[] = [];
  const onFinished = (request: Request) => requests.push(request);
  page.on("requestfinished", onFinished);
  const response = await page.goto(path, { waitUntil: "networkidle" });
  page.off("requestfinished", onFinished);
  if (response?.status() !== 200) throw new Error(`${path} answers ${response?.status()}.`);
  const sizes = await Promise.all(requests.map(async (request) => (await request.sizes()).responseBodySize));
  const sumOf = (isMeant: (kind: string) => boolean) =>
    sizes.reduce((sum, size, at) => sum + (isMeant(requests[at]?.resourceType() ?? "") ? size : 0), 0);
  const kinds = KINDS.map((kind) => [kind, sumOf((it) => it === kind)] as const);
  return { ...Object.fromEntries(kinds), total: sumOf(() => true) } as Weight;
}
