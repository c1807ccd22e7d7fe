import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  exampleMissing,
  examplePapers,
  exampleReceipt,
  exampleSlipSheet,
} from "@/lib/pdf/example.test-input";
import { renderMissing } from "@/lib/pdf/missing";
import { renderPapers } from "@/lib/pdf/papers";
import { renderReceipt } from "@/lib/pdf/receipt";
import { renderSlipSheet } from "@/lib/pdf/slip-sheet";
import { placeholdersIn } from "./fill";
import { allowedIn, LONGEST_TEXT, requiredIn, textProblem } from "./rules";
import { TEXT_SLUGS, type TextSlug } from "./slugs";

const seeded = (slug: TextSlug) => readFileSync(`prisma/seed/texts/${slug}.md`, "utf8");
/** A text that says all it can say. */
const everything = (slug: TextSlug) =>
  allowedIn(slug)
    .map((name) => `Om {{${name}}}.`)
    .join("\n\n");

describe.each(TEXT_SLUGS)("%s", (slug) => {
  test("is in order as it is shipped, with something added, and when it says all it can", () => {
    expect(textProblem(slug, seeded(slug))).toBeNull();
    expect(textProblem(slug, `${seeded(slug)}\n\n## Mere\n\n- Ring på **{{ telefon }}**`)).toBeNull();
    expect(textProblem(slug, everything(slug))).toBeNull();
  });

  test("lacks something when any of what it must have is taken out, and the sentence names it", () => {
    for (const name of requiredIn(slug)) {
      expect(allowedIn(slug)).toContain(name);
      const without = seeded(slug).replaceAll(new RegExp(`\\{\\{ *${name} *\\}\\}`, "g"), "det");
      expect(placeholdersIn(without)).not.toContain(name);
      expect(textProblem(slug, without)).toContain(`{{${name}}}`);
    }
  });
});

test("what no text knows, what this text cannot get, and braces that are no placeholder are refused by name", () => {
  const text = seeded("letter_receipt");
  expect(textProblem("letter_receipt", `${text} {{fuldmagtsgvier}}`)).toContain("{{fuldmagtsgvier}}");
  expect(textProblem("letter_receipt", `${text} {{begrundelse}}`)).toContain("{{begrundelse}}");
  expect(textProblem("letter_receipt", `${text} {telefon}`)).toContain("{{telefon}}");
  expect(textProblem("letter_receipt", " \n ")).toBe("Skriv teksten.");
  expect(textProblem("letter_receipt", `${text} 🙂`)).toContain("»🙂«");
  expect(textProblem("letter_receipt", text.padEnd(LONGEST_TEXT + 1, "x"))).toContain("for lang");
});

// The rules are only true if printing has a value for all that they allow.
describe("whatever a text may say can be printed", () => {
  test("in the papers to sign", async () => {
    const texts = {
      letter_form: everything("letter_form"),
      form_declaration: everything("form_declaration"),
      notice_fuldmagtsgiver: everything("notice_fuldmagtsgiver"),
      notice_fuldmagtshaver: everything("notice_fuldmagtshaver"),
    };
    expect((await renderPapers(examplePapers({ texts }))).pdf.length).toBeGreaterThan(1000);
  });

  test("in the receipt and in the letter about what is missing", async () => {
    const receipt = { ...exampleReceipt(), text: everything("letter_receipt") };
    const missing = { ...exampleMissing(), text: everything("letter_missing") };
    expect((await renderReceipt(receipt)).length).toBeGreaterThan(1000);
    expect((await renderMissing(missing)).length).toBeGreaterThan(1000);
  });

  test("in the notices that go with a slip-sheet", async () => {
    const basis = {
      ...exampleSlipSheet(),
      before: { basis: "future_fuldmagt" as const },
      notices: {
        fuldmagtsgiver: everything("notice_fuldmagtsgiver_basis"),
        fuldmagtshaver: everything("notice_fuldmagtshaver_basis"),
      },
    };
    const arrived = {
      ...exampleSlipSheet(),
      notices: {
        fuldmagtsgiver: everything("notice_fuldmagtsgiver"),
        fuldmagtshaver: everything("notice_fuldmagtshaver"),
      },
    };
    expect((await renderSlipSheet(basis)).length).toBeGreaterThan(1000);
    expect((await renderSlipSheet(arrived)).length).toBeGreaterThan(1000);
  });
});
