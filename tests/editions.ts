import { createHash } from "node:crypto";
import { type Assembled, assemble } from "@/lib/report/assemble";
import { EXAMPLE } from "@/lib/report/example.test-input";
import { quarterId } from "@/lib/report/quarter";
import { renderStatusPdf } from "@/lib/report/reading/pdf";

export const PUBLISHED = { quarter: "2026-k3", title: "Digital Fuldmagt i Odense Kommune: 3. kvartal 2026" };

type Sql = (sql: string, values: readonly string[]) => Promise<unknown>;

/** Puts an edition of the invented quarter where published ones lie, for those who read it. Once is enough for a database. */
export async function publishExample(sql: Sql, change: Partial<Assembled> = {}): Promise<void> {
  const of = { ...EXAMPLE, ...change };
  const document = assemble(of);
  const publishedOn = of.publishedOn ?? "2026-10-15";
  const pdf = await renderStatusPdf(document, publishedOn);
  await sql(
    `insert into edition (quarter, number, published_on, as_of, watermark, definition, counted_at, sha256, figures, words,
       document, changed, pdf)
     values ($1, $2::int, $3::date, $4::date, 1, 1, now(), decode($5, 'hex'), $6::jsonb, '{}', $7::jsonb, $8, decode($9, 'hex'))
     on conflict do nothing`,
    [
      quarterId(of.quarter),
      String(of.number),
      publishedOn,
      of.figures.asOf,
      createHash("sha256").update(JSON.stringify(document)).digest("hex"),
      JSON.stringify(of.figures),
      JSON.stringify(document),
      of.changed,
      Buffer.from(pdf).toString("hex"),
    ],
  );
}
