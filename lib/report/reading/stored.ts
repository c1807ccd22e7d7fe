import { z } from "zod";
import type { ReportDocument } from "@/lib/report/document";
import type { ShownFigures } from "@/lib/report/figures";
import { PHASES } from "@/lib/report/figures";
import { PERSON_TABLES } from "@/lib/report/table";

/** What an edition holds, as it is read back from its row. It was frozen by us: another form is a fault, and thrown. */

const text = z.string();
const day = z.iso.date();

const TEXT_TABLE = z.object({
  id: text,
  caption: text,
  columns: z.array(text),
  rows: z.array(z.array(text)),
  hasTotal: z.boolean(),
  isText: z.boolean(),
});

const COURSE = z.array(z.object({ on: day, live: z.number().nullable(), planned: z.number() }));

const ANSWER = z.object({ from: text, question: text, answer: text, outcome: text, note: text });

const BLOCK = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(2), z.literal(3)]), id: text, text }),
  z.object({ kind: z.literal("paragraph"), text }),
  z.object({ kind: z.literal("list"), large: z.boolean(), items: z.array(text) }),
  z.object({ kind: z.literal("terms"), items: z.array(z.object({ term: text, text })) }),
  z.object({ kind: z.literal("definition"), term: text, text }),
  z.object({ kind: z.literal("chart"), finding: text, text, course: COURSE }),
  z.object({ kind: z.literal("table"), table: TEXT_TABLE }),
  z.object({ kind: z.literal("answers"), items: z.array(ANSWER) }),
]);

const DOCUMENT = z.object({
  title: text,
  lead: text,
  months: text,
  edition: text,
  municipality: text,
  blocks: z.array(BLOCK),
}) satisfies z.ZodType<ReportDocument>;

export function storedDocument(json: unknown): ReportDocument {
  return DOCUMENT.parse(json);
}

const COUNT = z.union([z.number(), z.literal("under_5"), z.literal("hidden")]);
const SPREAD = z.object({ median: z.number(), ninety: z.number() }).nullable();
const dated = { title: text, on: day };

const ROLLOUT = z.object({
  counted: z.number(),
  national: z.number(),
  inPart: z.number(),
  phases: z.record(z.enum(PHASES), z.number()),
  planned: z.number(),
  wentLive: z.array(z.object({ slug: text, sentence: text, ...dated })),
  late: z.array(
    z.object({
      title: text,
      plannedOn: day,
      expectedOn: day.nullable(),
      waitingFor: z.object({ slug: text, name: text }).nullable(),
    }),
  ),
  next: z.array(z.object(dated)),
  plannedNext: z.number(),
  paused: z.array(z.object({ title: text, since: day })),
  retired: z.array(text),
  course: COURSE,
  forecast: z.object({ best: day, from: day, to: day }).nullable(),
});

const FIGURES = z.object({
  asOf: day,
  rollout: ROLLOUT,
  times: z.object({ ours: SPREAD, citizens: SPREAD }),
  nationalSources: z.record(text, z.object({ month: day, source: text, readOn: day })),
  tables: z.array(
    z.object({
      id: z.enum(PERSON_TABLES),
      rows: z.array(z.object({ key: text, label: text, count: COUNT })),
      total: COUNT.nullable(),
      withheld: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<ShownFigures>;

export function storedFigures(json: unknown): ShownFigures {
  return FIGURES.parse(json);
}
