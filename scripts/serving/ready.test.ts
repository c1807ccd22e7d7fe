import { expect, test } from "vitest";
import { localName } from "./ready.mjs";

test.each([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "[::1]"],
  ["::1", "[::1]"],
  ["127.0.0.1", "127.0.0.1"],
  ["intern.kommune.dk", "intern.kommune.dk"],
])("a server that listens on %s is called at %s", (host, name) => {
  expect(localName(host)).toBe(name);
});
