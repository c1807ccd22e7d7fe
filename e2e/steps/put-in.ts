import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { todayTyped } from "./people";

export const RECEIVER = "/post/ind/modtag";

type Pile = { files: readonly Uint8Array[]; typed?: Record<string, string>; origin?: string };

/** Sends a pile of scans as the form does. */
export async function putIn(
  request: APIRequestContext,
  { files, typed = {}, origin }: Pile,
): Promise<APIResponse> {
  const page = await request.get("/post/ind");
  const bunke = /name="bunke" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  expect(bunke).not.toBe("");
  const multipart = new FormData();
  for (const [name, value] of Object.entries({ bunke, kom: todayTyped(), vej: "counter", ...typed })) {
    multipart.append(name, value);
  }
  for (const bytes of files) multipart.append("filer", new File([new Uint8Array(bytes)], "scan.pdf"));
  const headers = { origin: origin ?? new URL(page.url()).origin };
  return request.post(RECEIVER, { multipart, maxRedirects: 0, headers });
}
