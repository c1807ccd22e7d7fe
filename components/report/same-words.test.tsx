import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { taggedParagraphs } from "@/lib/pdf/read-tags.test-help";
import { assemble } from "@/lib/report/assemble";
import { EXAMPLE, EXAMPLE_FIGURES } from "@/lib/report/example.test-input";
import { linesOf } from "@/lib/report/reading/lines";
import { renderStatusPdf } from "@/lib/report/reading/pdf";
import { StatusText } from "./status-text";

const document = assemble({ ...EXAMPLE, before: EXAMPLE_FIGURES });
const pdf = await renderStatusPdf(document, "2026-10-15");
const words = (texts: readonly string[]) =>
  texts
    .join(" ")
    .split(/\s+/)
    .filter((word) => word !== "");

/** What the page says below its head, without its list of parts and its pictures. */
function pageWords(): string[] {
  const html = renderToStaticMarkup(<StatusText document={document} extra={[]} />);
  const text = html
    .replace(/<nav[\s\S]*?<\/nav>/g, " ")
    .replace(/<svg[\s\S]*?<\/svg>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
  return words([text]);
}

describe("a status", () => {
  test("says the same words in the same order on the page and in the PDF", async () => {
    const lines = linesOf(document);
    const inPdf = await taggedParagraphs(pdf);
    expect(words(inPdf)).toEqual(words(lines));
    expect(pageWords()).toEqual(words(lines.slice(3)));
  });

  test("is a PDF of less than a megabyte, the same each time", async () => {
    expect(pdf.byteLength).toBeLessThan(1_000_000);
    expect(Buffer.from(await renderStatusPdf(document, "2026-10-15")).equals(Buffer.from(pdf))).toBe(true);
  });
});
