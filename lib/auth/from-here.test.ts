import { expect, test } from "vitest";
import { isFromHere } from "@/lib/auth/from-here";

const ask = (headers: Record<string, string>) => isFromHere(new Headers(headers));

test("a post from a page of ours is from here, also behind a proxy of the house", () => {
  expect(ask({ host: "fuldmagt.example", origin: "https://fuldmagt.example" })).toBe(true);
  const proxied = { host: "127.0.0.1:3000", "x-forwarded-host": "fuldmagt.example" };
  expect(ask({ ...proxied, origin: "https://fuldmagt.example", "sec-fetch-site": "same-origin" })).toBe(true);
});

const OTHERS: Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "https://fuldmagt.example.evil.example" },
  { origin: "https://fuldmagt.example:8443" },
  { origin: "null" },
  { origin: "" },
  {},
  { origin: "https://fuldmagt.example", "sec-fetch-site": "cross-site" },
  { origin: "https://fuldmagt.example", "sec-fetch-site": "same-site" },
];

test.each(OTHERS)("%o is not", (headers) => {
  expect(ask({ host: "fuldmagt.example", ...headers })).toBe(false);
});
