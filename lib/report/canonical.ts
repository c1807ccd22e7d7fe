import { createHash } from "node:crypto";

/**
 * The one way to write a value as JSON: keys in order, nothing between. So the same value gives the same bytes, also
 * after it has been in a database that keeps no order. As in RFC 8785, for values that JSON has.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  const written = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`);
  return `{${written.join(",")}}`;
}

export function sha256(bytes: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** Where two values differ, as paths such as `tables.0.rows.3.count`; at most so many. */
export function differences(a: unknown, b: unknown, most = 10): string[] {
  return [...differing(a, b, [])].slice(0, most);
}

function* differing(a: unknown, b: unknown, at: readonly string[]): Generator<string> {
  if (isNode(a) && isNode(b) && Array.isArray(a) === Array.isArray(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) yield* differing(Reflect.get(a, key), Reflect.get(b, key), [...at, key]);
  } else if ((a === undefined) !== (b === undefined) || canonicalJson(a) !== canonicalJson(b)) {
    yield at.join(".");
  }
}

function isNode(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
