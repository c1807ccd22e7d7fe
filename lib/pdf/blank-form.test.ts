import { describe, expect, test } from "vitest";
import { pageCode, parsePageCode } from "@/lib/post/code";
import { renderBlankForm } from "./blank-form";
import { exampleBlankForm, LONGEST_TOPIC } from "./example.test-input";
import { pageTexts, scannedCodes } from "./read-pdf.test-help";
import { taggedParagraphs } from "./read-tags.test-help";

const CODE = /[3-9A-Z]{4}-[3-9A-Z]{4}-[3-9A-Z]/g;

let plain: ReturnType<typeof renderBlankForm> | undefined;
const made = () => {
  plain ??= renderBlankForm(exampleBlankForm());
  return plain;
};

describe("the blank form", () => {
  test("is one sheet to send back, and a sheet for each of the two to keep, in one order", async () => {
    const { pdf, formPageCount } = await made();
    const pages = await pageTexts(pdf);
    expect(formPageCount).toBe(2);
    expect(pages).toHaveLength(5); // the back of the sheet to the fuldmagtsgiver is blank
    expect(pages[0]).toContain("Side 1 af 2. Send alle sider tilbage.");
    expect(pages[1]).toContain("Side 2 af 2. Send alle sider tilbage.");
    expect(pages[2]).toContain("Til dig, der giver fuldmagt");
    expect(pages[4]).toContain("Til dig, der får fuldmagt");
  });

  test("has its number and on every page its own code, which the scanner reads; the sheets to keep have none", async () => {
    const { pdf } = await made();
    const pages = await pageTexts(pdf);
    for (const [at, text] of pages.slice(0, 2).entries()) {
      const code = pageCode({ printedId: "7K3M9XR", page: at + 1 });
      expect(text).toContain("Nummer B-000123");
      expect(text.match(CODE)).toEqual([code]);
      expect(await scannedCodes(pdf, at + 1)).toEqual([code]);
      expect(parsePageCode(code)).toEqual({ ok: true, printedId: "7K3M9XR", page: at + 1 });
    }
    expect([await scannedCodes(pdf, 3), await scannedCodes(pdf, 5)]).toEqual([[], []]);
  });

  test("reads the fuldmagtsgiver whole before the fuldmagtshaver, and the signature last", async () => {
    const words = (await taggedParagraphs((await made()).pdf)).join(" | ").replace(/\s+/g, " ");
    const order = [
      "Fuldmagt til hjælp hos kommunen",
      "1. Hvem giver fuldmagten?",
      "Har du MitID?",
      "2. Hvem får fuldmagten?",
      "Eller CVR-nummer",
      "Har hjælperen MitID?",
      "Det gælder kun den vej:",
      "3. Det må hjælperen hjælpe mig med",
      LONGEST_TOPIC.title,
      "4. Hvor længe gælder den?",
      "Til og med",
      "Jeg, personen i felt 1, giver hjælperen i felt 2 fuldmagt.",
      "Skriv datoen her",
      "Skriv under her",
    ].map((it) => words.indexOf(it));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("has a box for what can be given alone, and says of the rest that it cannot be chosen", async () => {
    const text = (await pageTexts((await made()).pdf)).slice(0, 2).join(" ");
    expect(text.match(/Gøre det for mig/g)).toHaveLength(2);
    expect(text.match(/Kun se med/g)).toHaveLength(3);
    expect(text.match(/Kan ikke vælges/g)).toHaveLength(2);
  });

  test("names nobody: the texts of the municipality are about the citizen and the helper", async () => {
    const pages = await pageTexts((await made()).pdf);
    expect(pages[4]).toContain("Borgeren vil give dig en fuldmagt.");
    expect(pages[2]).toContain("Hjælperen kan se, hvad fuldmagten gælder.");
    expect(pages.join(" ")).not.toMatch(/\{\{|\}\}/);
  });

  test("takes whatever a text may hold, and more sheets where the topics need them, each page with its code", async () => {
    const everything =
      "{{fuldmagtsgiver}}, {{fuldmagtsgiverFornavn}}, {{fuldmagtshaver}}, {{fuldmagtshaverFornavn}}, {{sagsnummer}}, {{kommune}}, {{enhed}}, {{telefon}}, {{aabningstider}}, {{databeskyttelse}}, {{opbevaring}}, {{antalSider}}, {{sidsteSide}}, {{svarSenest}}, {{indlevering}}";
    const { pdf, formPageCount } = await renderBlankForm(
      exampleBlankForm({
        topics: Array(54).fill(LONGEST_TOPIC),
        texts: { ...exampleBlankForm().texts, form_declaration: everything },
      }),
    );
    expect(formPageCount).toBeGreaterThan(2);
    const pages = (await pageTexts(pdf)).slice(0, formPageCount);
    const codes = pages.flatMap((text) => text.match(CODE) ?? []);
    expect(new Set(codes).size).toBe(formPageCount);
    expect(pages.at(-1)).toContain("Skriv under her");
  });

  test("says where on its last page date and signature are to be written", async () => {
    const { fields, formPageCount } = await made();
    expect(fields.map(({ name, page }) => [name, page])).toEqual([
      ["date", formPageCount],
      ["signature", formPageCount],
    ]);
  });

  test("is the same bytes for the same input", async () => {
    const again = await renderBlankForm(exampleBlankForm());
    expect(Buffer.compare(again.pdf, (await made()).pdf)).toBe(0);
  });
});
