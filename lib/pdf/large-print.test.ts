import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pageCode } from "@/lib/post/code";
import {
  EXAMPLE_TOPIC,
  exampleMissing,
  examplePapers,
  exampleParty,
  exampleReceipt,
  LONGEST_TOPIC,
} from "./example.test-input";
import { renderMissing } from "./missing";
import type { PapersInput } from "./paper";
import { MAX_LARGE_FORM_PAGES, renderPapers } from "./papers";
import { pageTexts, scannedCodes } from "./read-pdf.test-help";
import { renderReceipt } from "./receipt";

const READ_AT_LEAST = 18;
/** Of what is set smaller, and why: the window and the return line, the head and foot of a page, our own box. */
const SMALLER_PART = 0.25;

/** How much text stands in each size, from the operators of the pages. */
function sizesIn(pdf: Uint8Array): Map<number, number> {
  const bytes = Buffer.from(pdf);
  const sizes = new Map<number, number>();
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    const shown = unpacked(bytes.subarray(at + 7)).matchAll(/\/\S+ ([\d.]+) Tf\n([\s\S]*?)\nET\n/g);
    for (const [, size, text = ""] of shown) {
      sizes.set(Number(size), (sizes.get(Number(size)) ?? 0) + text.length);
    }
  }
  return sizes;
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString("latin1");
  } catch {
    return ""; // a picture or a font
  }
}

function partBelow(pdf: Uint8Array, points: number): number {
  const sizes = [...sizesIn(pdf)];
  const all = sizes.reduce((sum, [, count]) => sum + count, 0);
  expect(all).toBeGreaterThan(1000);
  return sizes.reduce((sum, [size, count]) => (size < points ? sum + count : sum), 0) / all;
}

async function papers(change: Partial<PapersInput> = {}) {
  const { pdf, formPageCount } = await renderPapers(examplePapers({ largePrint: true, ...change }));
  const all = await pageTexts(pdf);
  const first = all.findIndex((text) => text.includes("Fuldmagt til hjælp hos kommunen"));
  return { pdf, all, first, form: all.slice(first, first + formPageCount) };
}

describe("papers in large print", () => {
  test("are read in at least 18 points; in normal print next to nothing is so large", async () => {
    expect(partBelow((await papers()).pdf, READ_AT_LEAST)).toBeLessThan(SMALLER_PART);
    const normal = (await renderPapers(examplePapers())).pdf;
    expect(partBelow(normal, READ_AT_LEAST)).toBeGreaterThan(0.9);
  });

  test("are PDF/UA-1 and say the same, topic by topic, what may be done and what not", async () => {
    const { pdf, form } = await papers({ topics: [EXAMPLE_TOPIC, LONGEST_TOPIC] });
    expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const text = form.join(" ");
    expect(text).toContain("På nettet: Gøre det for mig (handlefuldmagt)");
    expect(text).toContain("Ringe og skrive: Nej, det må Karen ikke");
    expect(text).toContain(LONGEST_TOPIC.title);
  });

  test("may take more than two pages; each is coded and says which it is of how many", async () => {
    const { pdf, form, first, all } = await papers({ topics: Array(8).fill(LONGEST_TOPIC) });
    expect(form.length).toBeGreaterThan(2);
    for (const [at, text] of form.entries()) {
      expect(text).toContain(`Side ${at + 1} af ${form.length}. Send alle sider tilbage.`);
      expect(await scannedCodes(pdf, first + at + 1)).toEqual([
        pageCode({ printedId: "7K3M9XR", page: at + 1 }),
      ]);
    }
    expect(all.join(" ")).toContain("Den er på fem sider");
  });

  test("keep the part to sign and our box whole on the last page, also with long names", async () => {
    const long = {
      fuldmagtsgiver: exampleParty({
        name: "Anne-Margrethe Charlotte Louise Eksempelsen-Prøvegaard Demosen",
      }),
      fuldmagtshaver: exampleParty({
        name: "Christian Frederik Alexander Prøvegaard-Eksempelsen von Demohøj",
      }),
    };
    for (const change of [{}, long]) {
      const { form } = await papers(change);
      for (const words of ["5. Skriv under", "Skriv datoen her", "Skriv under her", "Kommunen udfylder"]) {
        expect(form.findIndex((text) => text.includes(words))).toBe(form.length - 1);
      }
    }
  });

  test("have a code for every page of a form with all topics there are", async () => {
    const { form } = await papers({ topics: Array(54).fill(LONGEST_TOPIC) });
    expect(form.length).toBeLessThanOrEqual(MAX_LARGE_FORM_PAGES);
    expect(form.at(-1)).toContain(pageCode({ printedId: "7K3M9XR", page: form.length }));
  });

  test("show a protected address in the window and nowhere else", async () => {
    const { all } = await papers({
      fuldmagtsgiver: exampleParty({ addressProtected: true }),
      fuldmagtshaver: exampleParty({
        name: "Karen Prøvegaard",
        address: ["Demogade 4"],
        addressProtected: true,
      }),
    });
    expect(all.join(" ")).not.toContain("Demogade");
    expect(all.join(" ").split("Prøvevej 12")).toHaveLength(2);
  });
});

test("a receipt in large print is read in at least 18 points and keeps each topic whole", async () => {
  const pdf = await renderReceipt(exampleReceipt({ largePrint: true }));
  expect(partBelow(pdf, READ_AT_LEAST)).toBeLessThan(SMALLER_PART);
  const pages = await pageTexts(pdf);
  const parts = ["Borgerstyret personlig assistance", "Ringe og skrive: kun se med"];
  expect(pages.filter((text) => parts.every((part) => text.includes(part)))).toHaveLength(1);
  expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("a letter about what is missing in large print is read in at least 18 points", async () => {
  const pdf = await renderMissing(exampleMissing({ largePrint: true }));
  expect(partBelow(pdf, READ_AT_LEAST)).toBeLessThan(SMALLER_PART);
  expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
});
