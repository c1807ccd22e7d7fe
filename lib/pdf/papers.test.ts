import { describe, expect, test } from "vitest";
import { pageCode, parsePageCode } from "@/lib/post/code";
import { EXAMPLE_TOPIC, examplePapers, exampleParty, LONGEST_TOPIC } from "./example.test-input";
import type { PapersInput } from "./paper";
import { renderPapers } from "./papers";
import { pageTexts, scannedCodes } from "./read-pdf.test-help";

const WHOLE_CPR = /\d{6}\s?[-–]?\s?\d{4}(?!\d)/;
const CODE = /[3-9A-Z]{4}-[3-9A-Z]{4}-[3-9A-Z]/g;

const LONG_NAMES = {
  fuldmagtsgiver: exampleParty({
    name: "Anne-Margrethe Charlotte Louise Eksempelsen-Prøvegaard Demosen",
    address: ["c/o Bofællesskabet Demohøjen, Gammel Prøvegårdsvej 123 B, 12. tv.", "5000 Odense C"],
  }),
  fuldmagtshaver: exampleParty({
    name: "Christian Frederik Alexander Prøvegaard-Eksempelsen von Demohøj",
    address: ["Gammel Prøvegårdsvej 123 B, 12. tv., lejl. 1204", "5200 Odense V"],
  }),
};

let plainPapers: ReturnType<typeof made> | undefined;

/** The papers of the example, made once; with a change, anew. */
function papers(change?: Partial<PapersInput>): ReturnType<typeof made> {
  if (change) return made(change);
  plainPapers ??= made();
  return plainPapers;
}

/** The papers as pages: the letter, then the form, then the sheet for the fuldmagtshaver. */
async function made(change: Partial<PapersInput> = {}) {
  const { pdf, formPageCount } = await renderPapers(examplePapers(change));
  const all = await pageTexts(pdf);
  const first = all.findIndex((text) => text.includes("Fuldmagt til hjælp hos kommunen"));
  const sheet = all.findIndex((text) => text.includes("du får en fuldmagt"));
  return {
    pdf,
    formPageCount,
    all,
    first,
    sheetAt: sheet,
    letter: all.slice(0, first).join(" "),
    form: all.slice(first, first + formPageCount),
    sheet: all.slice(sheet).join(" "),
  };
}

describe("the form", () => {
  test("takes two pages for eight of the longest topics between persons with long names", async () => {
    const { formPageCount, form, all } = await papers({
      ...LONG_NAMES,
      topics: Array(8).fill(LONGEST_TOPIC),
    });
    expect(formPageCount).toBe(2);
    expect(form.join(" ").split(LONGEST_TOPIC.title.slice(0, 20))).toHaveLength(9);
    expect(all).toHaveLength(5);
  });

  test("says on each page which it is of how many, and that all are to come back", async () => {
    const { form, letter } = await papers({ topics: Array(14).fill(LONGEST_TOPIC) });
    expect(form).toHaveLength(3);
    form.forEach((text, at) => {
      expect(text).toContain(`Side ${at + 1} af ${form.length}. Send alle sider tilbage.`);
    });
    expect(letter).toContain("Den er på tre sider");
    expect(letter).toContain("på side 3, ved de to røde krydser");
  });

  test("has on every page its own code, and the Data Matrix says what is printed", async () => {
    const { pdf, form, first } = await papers({ topics: Array(14).fill(LONGEST_TOPIC) });
    for (const [at, text] of form.entries()) {
      const code = pageCode({ printedId: "7K3M9XR", page: at + 1 });
      expect(text.match(CODE)).toEqual([code]);
      expect(await scannedCodes(pdf, first + at + 1)).toEqual([code]);
      expect(parsePageCode(code)).toEqual({ ok: true, printedId: "7K3M9XR", page: at + 1 });
    }
  });

  test("keeps the part to sign whole and on its last page, however many topics there are", async () => {
    for (const count of [1, 8, 11]) {
      const { form } = await papers({ topics: Array(count).fill(LONGEST_TOPIC) });
      for (const words of ["5. Skriv under", "Skriv datoen her", "Skriv under her", "Kommunen udfylder"]) {
        expect(form.map((text) => text.includes(words)).lastIndexOf(true)).toBe(form.length - 1);
        expect(form.filter((text) => text.includes(words))).toHaveLength(1);
      }
    }
  });

  test("names who gives before who gets, each under the right heading", async () => {
    const text = (await papers()).form.join(" ");
    const order = [
      "1. Hvem giver fuldmagten?",
      "Navn Ingrid Demosen",
      "2. Hvem får fuldmagten?",
      "Navn Karen Prøvegaard",
      "Det gælder kun den vej: Karen må hjælpe Ingrid.",
      "3. Det må Karen hjælpe mig med",
      "Jeg, Ingrid Demosen, giver Karen Prøvegaard fuldmagt.",
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test("says in words beside each topic what it does not allow", async () => {
    const { form } = await papers({ topics: [EXAMPLE_TOPIC] });
    expect(form.join(" ")).toContain("Gøre det for mig handlefuldmagt Nej, det må Karen ikke");
  });

  test("prints what a person is called as it is written, never as markup", async () => {
    const name = 'Ingrid *Dem* #emph[x] $1$ = "O\'Neil" \\ <b>';
    const { form } = await papers({ fuldmagtsgiver: exampleParty({ name }) });
    expect(form[0]?.replace(/[“”„"’']/g, "")).toContain(`Navn ${name.replace(/["']/g, "")}`);
  });
});

describe("the papers", () => {
  test("hold no whole CPR number, and none at all outside the form", async () => {
    const { all, letter, sheet, form } = await papers();
    expect(all.join(" ")).not.toMatch(WHOLE_CPR);
    expect(form.join(" ")).toContain("710438-••••");
    expect(letter + sheet).not.toContain("710438");
  });

  test("show a protected address in the window and nowhere else", async () => {
    const protectedParties = {
      fuldmagtsgiver: exampleParty({ addressProtected: true }),
      fuldmagtshaver: exampleParty({
        name: "Karen Prøvegaard",
        address: ["Demogade 4"],
        addressProtected: true,
      }),
    };
    const { all, form, letter } = await papers(protectedParties);
    expect(form[0]?.split("Adresse Beskyttet adresse")).toHaveLength(3);
    expect(all.join(" ")).not.toContain("Demogade");
    expect(all.join(" ").split("Prøvevej 12")).toHaveLength(2);
    expect(letter).toContain("Prøvevej 12");
  });

  test("give the fuldmagtshaver a sheet without CPR and without the address of the fuldmagtsgiver", async () => {
    const { sheet, all, sheetAt } = await papers();
    expect(sheetAt).toBe(all.length - 1);
    expect(sheet).toContain("Til Karen Prøvegaard: du får en fuldmagt");
    expect(sheet).toContain("Det har vi fra Ingrid Demosen.");
    expect(sheet).not.toContain("Prøvevej");
  });

  test("put letter, form and sheet on sheets of their own when printed on both sides", async () => {
    for (const count of [1, 14]) {
      const { first, sheetAt } = await papers({ topics: Array(count).fill(LONGEST_TOPIC) });
      expect([first % 2, sheetAt % 2]).toEqual([0, 0]);
    }
  });

  test("have no code on the letter and on the sheet", async () => {
    const { pdf, letter, sheet } = await papers();
    expect(`${letter} ${sheet}`).not.toMatch(/[3-9A-Z]{4}-[3-9A-Z]{4}-/);
    expect([await scannedCodes(pdf, 1), await scannedCodes(pdf, 5)]).toEqual([[], []]);
  });

  test("speak of free postage only when an envelope goes with them", async () => {
    expect((await papers({ returnWay: "reply_envelope" })).letter).toContain("ikke sætte frimærke på");
    expect((await papers({ returnWay: "counter" })).all.join(" ")).not.toContain("frimærke");
  });

  test("are the same bytes for the same input", async () => {
    const [one, other] = [await renderPapers(examplePapers()), await renderPapers(examplePapers())];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });

  test("say that they are PDF/UA-1 in Danish, with a title that names nobody", async () => {
    const metadata = Buffer.from((await papers()).pdf).toString("latin1");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain("<rdf:li>da-DK</rdf:li>");
    expect(metadata).toContain("Fuldmagt: brev og formular, sag 2026-000482");
  });

  test("are not made from a text with a placeholder that nobody knows", async () => {
    const texts = { ...examplePapers().texts, letter_form: "Kære {{ven}}" };
    await expect(renderPapers(examplePapers({ texts }))).rejects.toThrow("unknown_placeholder ven");
  });
});
