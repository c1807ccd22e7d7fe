import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  LARGEST_RECEIPT,
  parseReceipt,
  RECEIPT_FORMAT,
  RECEIPT_PROBLEMS,
  runOfName,
} from "@/lib/post/remote/receipt";
import { RECEIPT_PROBLEM_WORDS } from "@/lib/post/remote/words";

const TODAY = "2026-11-26";
const [A, B] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const SENT = { key: A, outcome: "sent", on: TODAY };
const FAILED = { key: B, outcome: "failed", code: "papir_stop" };

const whole = (change: Record<string, unknown> = {}) => ({
  format: RECEIPT_FORMAT,
  version: 1,
  run: 12,
  letters: [SENT, FAILED],
  ...change,
});
const parsed = (content: string | Uint8Array, name = "12.json") =>
  parseReceipt(typeof content === "string" ? Buffer.from(content) : content, { name, today: TODAY });
const json = (change: Record<string, unknown> = {}, name?: string) =>
  parsed(JSON.stringify(whole(change)), name);
const problem = (read: ReturnType<typeof parsed>) => (read.ok ? null : read.problem);
const csv = (...rows: string[]) => parsed(`${["key;outcome;on;code", ...rows].join("\r\n")}\r\n`, "12.csv");

describe("a receipt of the print service", () => {
  test("tells of each letter that it was sent and when, or that it failed and why", () => {
    const read = { ok: true, run: 12, lines: [SENT, FAILED] };
    expect(json()).toEqual(read);
    expect(json({}, "12-2.json")).toEqual(read);
    expect(csv(`${A};sent;${TODAY};`, `${B};failed;;papir_stop`)).toEqual(read);
    expect(
      parsed(`\uFEFF${JSON.stringify(whole({ letters: [{ ...SENT, key: A.toUpperCase() }] }))}`),
    ).toEqual({
      ...read,
      lines: [SENT],
    });
  });

  test("has the number of its run as its name", () => {
    expect(runOfName("12.json")).toEqual({ run: 12, kind: "json" });
    expect(runOfName("12-3.csv")).toEqual({ run: 12, kind: "csv" });
    for (const name of ["012.json", "12.JSON", "12.json.tmp", "../12.json", "12-.json", "x.json", ""])
      expect(runOfName(name)).toBeNull();
  });

  test.each([
    ["wrong_name", () => json({}, "kvittering.json")],
    ["too_big", () => parsed(" ".repeat(LARGEST_RECEIPT + 1))],
    ["cut_off", () => parsed("")],
    ["cut_off", () => parsed(JSON.stringify(whole()).slice(0, 60))],
    ["cut_off", () => parsed("key;outcome;on;code\n11111111", "12.csv")],
    ["not_readable", () => parsed('{"format": nej}')],
    ["not_readable", () => parsed(Uint8Array.of(0xff, 0xfe, 0x7b))],
    ["wrong_format", () => parsed("[1]")],
    ["wrong_format", () => json({ version: 2 })],
    ["wrong_format", () => parsed("nøgle;udfald\n", "12.csv")],
    ["wrong_shape", () => json({ letters: [] })],
    ["wrong_shape", () => json({ letters: [{ ...SENT, name: "Ingrid" }] })],
    ["wrong_shape", () => json({ letters: [{ ...SENT, on: "2026-02-30" }] })],
    ["wrong_shape", () => json({ letters: [{ ...FAILED, code: "0102031234" }] })],
    ["wrong_shape", () => json({ letters: [{ ...SENT, key: "en" }] })],
    ["wrong_shape", () => csv(`${A};sent;${TODAY};papir`)],
    ["wrong_shape", () => csv(`${A};sent;${TODAY};;x`)],
    ["wrong_shape", () => csv()],
    ["wrong_run", () => json({ run: 13 })],
    ["key_twice", () => json({ letters: [SENT, { ...FAILED, key: A }] })],
    ["wrong_day", () => json({ letters: [{ ...SENT, on: "2026-11-27" }] })],
  ] as const)("is laid aside as %s, whole", (expected, read) => {
    expect(problem(read())).toBe(expected);
  });

  test("cut off anywhere is never taken for a whole one", () => {
    const text = JSON.stringify(whole());
    const table = `key;outcome;on;code\n${A};sent;${TODAY};\n${B};failed;;papir_stop\n`;
    for (let end = 0; end < text.length; end++) expect(parsed(text.slice(0, end)).ok).toBe(false);
    for (let end = 0; end < table.length; end++) {
      const read = parsed(table.slice(0, end), "12.csv");
      if (read.ok) expect(table[end - 1]).toBe("\n");
    }
  });

  test("is read or laid aside with a known reason, whatever bytes it has", () => {
    const anyJson = fc.json().map((text) => Buffer.from(text));
    const hurt = fc
      .tuple(fc.nat(200), fc.nat(255))
      .map(([at, byte]) => Buffer.from(JSON.stringify(whole())).fill(byte, at, at + 1));
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), anyJson, hurt);
    fc.assert(
      fc.property(bytes, fc.constantFrom("12.json", "12.csv"), (content, name) => {
        const read = parsed(content, name);
        if (read.ok) for (const line of read.lines) expect(line.key).toMatch(/^[0-9a-f-]{36}$/);
        else expect(RECEIPT_PROBLEMS).toContain(read.problem);
      }),
    );
  });

  test("has a plain sentence for each reason, no two the same", () => {
    const sentences = RECEIPT_PROBLEMS.map((name) => RECEIPT_PROBLEM_WORDS[name]);
    expect(new Set(sentences).size).toBe(RECEIPT_PROBLEMS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });
});
