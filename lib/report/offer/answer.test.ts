import { describe, expect, test } from "vitest";
import { answerWith, ready } from "@/lib/report/offer/answer";

const NOW = new Date("2026-11-26T12:00:00.700Z");
const LATER = new Date("2026-11-26T12:01:00Z");
const page = ready("<p>Æ</p>", undefined, NOW);
const status = (asked: Record<string, string>) => answerWith(page, new Headers(asked), {}).status;

describe("an answer", () => {
  test("is whole the first time, with its tag, its time and what it is told to say", async () => {
    const response = answerWith(page, new Headers(), { "content-type": "text/html" });
    expect(await response.text()).toBe("<p>Æ</p>");
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "text/html",
      etag: page.etag,
      "last-modified": "Thu, 26 Nov 2026 12:00:00 GMT",
    });
  });

  test("is short to whoever has it already, and says for how long it may be kept", async () => {
    const asked = new Headers({ "if-none-match": page.etag });
    const response = answerWith(page, asked, { "cache-control": "public, max-age=60" });
    expect([response.status, await response.text()]).toEqual([304, ""]);
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    expect(status({ "if-none-match": `"other", ${page.etag.replace("W/", "")}` })).toBe(304);
    expect(status({ "if-none-match": "*" })).toBe(304);
    expect(status({ "if-modified-since": "Thu, 26 Nov 2026 12:00:00 GMT" })).toBe(304);
  });

  test("is whole again when it is another, and a tag goes before the time", () => {
    expect(status({ "if-none-match": '"other"' })).toBe(200);
    expect(status({ "if-modified-since": "Thu, 26 Nov 2026 11:59:59 GMT" })).toBe(200);
    expect(status({ "if-modified-since": "i går" })).toBe(200);
    const both = { "if-none-match": '"other"', "if-modified-since": "Thu, 26 Nov 2026 12:00:00 GMT" };
    expect(status(both)).toBe(200);
  });

  test("keeps tag and time for as long as it says the same", () => {
    expect(ready("<p>Æ</p>", page, LATER)).toBe(page);
    const other = ready("<p>Ø</p>", page, LATER);
    expect(other.etag).not.toBe(page.etag);
    expect(other.changedAt).toEqual(LATER);
  });
});
