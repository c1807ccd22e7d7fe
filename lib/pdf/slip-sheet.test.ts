import { describe, expect, test } from "vitest";
import { pageCode, parsePageCode } from "@/lib/post/code";
import { exampleParty, exampleSlipSheet, seededText } from "./example.test-input";
import { pageTexts, scannedCodes } from "./read-pdf.test-help";
import { renderSlipSheet, type SlipSheetInput } from "./slip-sheet";

const CODE = /[3-9A-Z]{4}-[3-9A-Z]{4}-[3-9A-Z]/g;

async function made(change: Partial<SlipSheetInput> = {}) {
  const pdf = await renderSlipSheet(exampleSlipSheet(change));
  const all = await pageTexts(pdf);
  const sheetOf = (words: string) => all.findIndex((text) => text.includes(words));
  return { pdf, all, slip: all[0] ?? "", giver: sheetOf("Til Ingrid"), haver: sheetOf("Til Karen") };
}

const BASIS: Partial<SlipSheetInput> = {
  before: { basis: "future_fuldmagt" },
  notices: {
    fuldmagtsgiver: seededText("notice_fuldmagtsgiver_basis"),
    fuldmagtshaver: seededText("notice_fuldmagtshaver_basis"),
  },
};

describe("the slip-sheet", () => {
  test("says where it goes, of which sag, and what came, in that order", async () => {
    const { slip } = await made();
    const order = [
      "Læg dette ark forrest",
      "Sag 2026-000482",
      "Papir Et anmodningsbrev fra Digital Fuldmagt",
      "Kom den 20. november 2026",
      "Sider 3 sider. Side 2 mangler.",
      "Kode",
      "Læg det forrest, foran brevet.",
    ].map((words) => slip.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test("has the code that is typed and the Data Matrix that is scanned, and they say the same", async () => {
    const { pdf, slip, giver, haver } = await made();
    const code = pageCode({ printedId: "7K3M9XR", page: 1 });
    expect(slip.match(CODE)).toEqual([code]);
    expect(await scannedCodes(pdf, 1)).toEqual([code]);
    expect(parsePageCode(code)).toEqual({ ok: true, printedId: "7K3M9XR", page: 1 });
    expect([await scannedCodes(pdf, giver + 1), await scannedCodes(pdf, haver + 1)]).toEqual([[], []]);
  });

  test("holds nothing about a person, and no CPR number or address stands in the whole of it", async () => {
    for (const change of [{}, BASIS, { largePrint: true }]) {
      const { slip, all } = await made(change);
      expect(slip).not.toMatch(/Ingrid|Demosen|Karen|Prøvegaard|710438|630771|12 34 56 78/);
      expect(all.join(" ")).not.toMatch(/710438|630771|Prøvevej|Demogade|12 34 56 78/);
    }
  });

  test("is followed by a notice to each of the two, on sheets of their own when printed on both sides", async () => {
    for (const change of [{}, { largePrint: true }]) {
      const { all, giver, haver } = await made(change);
      expect([giver % 2, haver % 2, giver < haver]).toEqual([0, 0, true]);
      expect(all[giver]).toContain("sådan bruger vi dine oplysninger");
      expect(all.slice(haver).join(" ")).toContain("Det har vi fra Ingrid Demosen.");
    }
  });

  test("before a general or future fuldmagt says so, and nobody is told to sign", async () => {
    const { slip, all } = await made(BASIS);
    expect(slip).toContain("Grundlag En fremtidsfuldmagt");
    expect(slip).not.toContain("brevet");
    expect(all.join(" ")).toContain("Karen Prøvegaard har en fremtidsfuldmagt fra dig.");
    expect(all.join(" ")).not.toMatch(/skriv(?:e|et)? under/i);
  });

  test("says that all is here when no page is missing, also of a single page", async () => {
    const came = (pageCount: number) =>
      ({
        arrival: {
          origin: "other_form",
          arrivedOn: "2026-11-20",
          pageCount,
          pages: [1, 2].slice(0, pageCount),
        },
      }) as const;
    expect((await made({ before: came(2) })).slip).toContain("Sider 2 sider. Alt er her.");
    expect((await made({ before: came(1) })).slip).toContain("Sider 1 side. Alt er her.");
  });

  test("is PDF/UA-1 in Danish with a title that names nobody, and the same bytes for the same input", async () => {
    const { pdf } = await made();
    const metadata = Buffer.from(pdf).toString("utf8");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain("<rdf:li>da-DK</rdf:li>");
    expect(metadata).toContain("Følgeark og oplysninger, sag 2026-000482");
    expect(Buffer.compare(pdf, (await made()).pdf)).toBe(0);
  });

  test("tells two of the same name apart in the notices", async () => {
    const name = "Jens Prøve Hansen";
    const { all } = await made({
      fuldmagtsgiver: exampleParty({ name, age: 81 }),
      fuldmagtshaver: exampleParty({ name, age: 52 }),
    });
    expect(all.join(" ")).toContain(`Til ${name} (81 år): sådan`);
    expect(all.join(" ")).toContain(`Til ${name} (52 år): du får`);
  });
});
