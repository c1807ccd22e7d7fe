import { z } from "zod";
import { type IsoDate, parseDay } from "@/lib/dates";
import { isUuid } from "@/lib/uuid";

export const RECEIPT_FORMAT = "fuldmagtsblikket-fjernprint-kvittering";
export const LARGEST_RECEIPT = 1_000_000;

/** Why a receipt is laid aside, in the order that it is found. */
export const RECEIPT_PROBLEMS = [
  "wrong_name",
  "too_big",
  "cut_off",
  "not_readable",
  "wrong_format",
  "wrong_shape",
  "wrong_run",
  "key_twice",
  "wrong_day",
  "unknown_run",
  "twice",
] as const;
export type ReceiptProblem = (typeof RECEIPT_PROBLEMS)[number];

export type ReceiptLine =
  | { key: string; outcome: "sent"; on: IsoDate }
  | { key: string; outcome: "failed"; code: string };
export type ReadReceipt =
  | { ok: true; run: number; lines: ReceiptLine[] }
  | { ok: false; problem: ReceiptProblem; run: number | null };

/** The run in the name of a receipt: `12.json`, `12-2.json` or `12.csv`; null for any other name. */
export function runOfName(name: string): { run: number; kind: "json" | "csv" } | null {
  const [, run = "", kind] = /^([1-9]\d{0,8})(?:-\d{1,4})?\.(json|csv)$/.exec(name) ?? [];
  return kind === "json" || kind === "csv" ? { run: Number(run), kind } : null;
}

/**
 * Reads a receipt, or says what is wrong with it. All of it is in order, or nothing is taken from it. `today` is the
 * Copenhagen day: nothing was sent later.
 */
export function parseReceipt(
  bytes: Uint8Array,
  { name, today }: { name: string; today: IsoDate },
): ReadReceipt {
  const named = runOfName(name);
  if (!named) return { ok: false, problem: "wrong_name", run: null };
  const { run, kind } = named;
  const wrong = (problem: ReceiptProblem): ReadReceipt => ({ ok: false, problem, run });
  if (bytes.length > LARGEST_RECEIPT) return wrong("too_big");
  const text = utf8(bytes);
  if (text === null) return wrong("not_readable");
  const said = kind === "json" ? fromJson(text, run) : fromCsv(text);
  if (typeof said === "string") return wrong(said);
  const keys = new Set(said.map(({ key }) => key));
  if (keys.size < said.length) return wrong("key_twice");
  if (said.some((line) => line.outcome === "sent" && line.on > today)) return wrong("wrong_day");
  return { ok: true, run, lines: said };
}

const key = z
  .string()
  .refine(isUuid)
  .transform((value) => value.toLowerCase());
const day = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) === value);
/** A word of the print service's own. It begins with a letter, so that no number of a person is one. */
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/);
const LINE = z.discriminatedUnion("outcome", [
  z.strictObject({ key, outcome: z.literal("sent"), on: day }),
  z.strictObject({ key, outcome: z.literal("failed"), code }),
]);
const HEAD = z.object({ format: z.literal(RECEIPT_FORMAT), version: z.literal(1) });
const RECEIPT = z.strictObject({
  ...HEAD.shape,
  run: z.number().int(),
  letters: z.array(LINE).min(1).max(10_000),
});

function fromJson(text: string, run: number): ReceiptLine[] | ReceiptProblem {
  const json = jsonIn(text);
  if (json === undefined) return text.trimEnd().endsWith("}") ? "not_readable" : "cut_off";
  if (!HEAD.safeParse(json).success) return "wrong_format";
  const receipt = RECEIPT.safeParse(json);
  if (!receipt.success) return "wrong_shape";
  return receipt.data.run === run ? receipt.data.letters : "wrong_run";
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const CSV_HEAD = "key;outcome;on;code";

/** The same with a line a letter; its last line ends too, or something may be missing. */
function fromCsv(text: string): ReceiptLine[] | ReceiptProblem {
  const [head, ...rows] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (head !== CSV_HEAD) return text === "" || CSV_HEAD.startsWith(text) ? "cut_off" : "wrong_format";
  if (rows.pop() !== "") return "cut_off";
  const lines = rows.map((row) => {
    const [key, outcome, on, code, ...more] = row.split(";");
    const rest =
      outcome === "sent" && code === "" ? { on } : outcome === "failed" && on === "" ? { code } : {};
    return LINE.safeParse(more.length > 0 ? null : { key, outcome, ...rest });
  });
  const read = lines.flatMap((line) => (line.success ? [line.data] : []));
  return read.length > 0 && read.length === lines.length ? read : "wrong_shape";
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, "");
  } catch {
    return null;
  }
}
