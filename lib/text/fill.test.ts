import fc from "fast-check";
import { expect, test } from "vitest";
import { fillText } from "./fill";
import { plainText } from "./markup";

function filled(source: string, values: Parameters<typeof fillText>[1]): string {
  const result = fillText(source, values);
  return result.ok ? plainText(result.blocks) : result.reason;
}

test("every placeholder gets its value, also in bold, lists and headings", () => {
  const source = "## Til {{fuldmagtshaver}}\n\n- Ring på **{{ telefon }}**, {{fuldmagtshaver}}";
  const values = { fuldmagtshaver: "Karen Prøvegaard", telefon: "66 13 13 72" };
  expect(filled(source, values)).toBe("Til Karen Prøvegaard\n\nRing på 66 13 13 72, Karen Prøvegaard");
});

test("a name nobody knows is refused, and so is one without a value", () => {
  expect(fillText("{{giver}} og {{toString}}", {})).toEqual({
    ok: false,
    reason: "unknown_placeholder",
    names: ["giver", "toString"],
  });
  expect(fillText("{{telefon}} {{enhed}}", { telefon: " " })).toEqual({
    ok: false,
    reason: "missing_value",
    names: ["telefon", "enhed"],
  });
});

test("braces that are no placeholder are refused", () => {
  for (const source of ["{{", "{{telefon}", "{telefon}", "{{{telefon}}}", "{{\ntelefon }}"]) {
    expect(fillText(source, { telefon: "66 13 13 72" })).toMatchObject({ ok: false });
  }
});

test("a value is never read as markup or as a placeholder", () => {
  const value = "**Ingrid** {{telefon}} $& ## - 1. ";
  expect(fillText("{{fuldmagtsgiver}}!", { fuldmagtsgiver: value })).toEqual({
    ok: true,
    blocks: [{ kind: "paragraph", lines: [[{ text: `${value.trim()}!`, bold: false }]] }],
  });
});

test("no brace of the text itself is ever printed", () => {
  const part = fc.constantFrom("{{", "}}", "{", "}", "telefon", "enhed", " ", "\n", "**", "- ", "ord");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const result = fillText(parts.join(""), { telefon: "66 13 13 72", enhed: "Borgerservice" });
      if (result.ok) expect(plainText(result.blocks)).not.toMatch(/[{}]/);
    }),
    { numRuns: 2000 },
  );
});
