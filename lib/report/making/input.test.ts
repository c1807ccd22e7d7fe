import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeSections } from "@/lib/report/wording";
import { EXAMPLE_FIGURES } from "../example.test-input";
import { APPROVAL_TICKS, LONGEST, parseApproval, parseDraft, parseReturn } from "./input";
import { draftSections, readWords, textsOf } from "./texts";

const sections = writeSections(EXAMPLE_FIGURES, null);
const parse = (form: Record<string, string>) =>
  parseDraft(sections, Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]])));
const problems = (form: Record<string, string>) => {
  const parsed = parse(form);
  return parsed.ok ? [] : parsed.errors;
};

describe("a draft as typed", () => {
  test("has each paragraph as one line, and what was met as lines", () => {
    const parsed = parse({
      "nyt-brug": "  Tre er\r\n nye. ",
      moedt: "\r\n Folk  spørger. \r\n\r\nDe kommer igen.\r\n",
      rettet: " Et tal. ",
    });
    if (!parsed.ok) return expect.fail("nothing is wrong with it");
    expect(parsed.value.texts.get("nyt-brug")).toBe("Tre er nye.");
    expect(parsed.value).toMatchObject({ met: "Folk spørger.\nDe kommer igen.", changed: "Et tal." });
  });

  test("is refused at the field that is wrong, in the order of the form", () => {
    const long = "x".repeat(LONGEST.text + 1);
    expect(problems({ moedt: "Se 🙂", "nyt-brug": "Ring til 710438-1234.", "vigtigst-brug": long })).toEqual([
      { field: "vigtigst-brug", message: "Skriv højst 1000 tegn." },
      { field: "nyt-brug", message: expect.stringContaining("uden CPR-nummer") },
      { field: "moedt", message: expect.stringContaining("uden »🙂«") },
    ]);
  });

  test.each([
    "Se borger.dk.",
    "Se https://x.",
    "Skriv til a@b.dk",
    "www.odense.dk",
    "Det er slut.Nu begynder det.",
    "Se digital-fuldmagt.dk/start",
    "Se ftp://x",
  ])("has no link, and nothing that a mail program makes one of: %s", (text) => {
    expect(problems({ moedt: text })).toEqual([
      { field: "moedt", message: expect.stringContaining("bliver til et link") },
    ]);
  });

  test.each([
    "Vi ses kl. 14.30.",
    "F.eks. en rollator, m.m.",
    "Ældre, pårørende m.fl. og o.lign.",
    "H.C. Andersen",
    "1.240 kom. Det er fint.",
    "24.12.2026",
  ])("may have dots that are no link: %s", (text) =>
    expect(problems({ moedt: text, "nyt-brug": text, rettet: text })).toEqual([]),
  );

  test("never throws, whatever is posted", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("nyt-brug", "moedt", "x"), fc.string()), (form) => {
        expect(parse(form)).toHaveProperty("ok");
      }),
    );
  });
});

describe("the words of a draft", () => {
  const NEWS =
    sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === "nyt.brug")?.generated ?? "";

  test("are the figures' own until somebody writes, and when they are emptied again", () => {
    const of = (text: string) => textsOf(sections, new Map([["nyt-brug", text]]));
    expect(of("")).toEqual({});
    expect(of(NEWS)).toEqual({});
    expect(of("Tre er nye.")).toEqual({ "nyt.brug": { text: "Tre er nye.", over: NEWS } });
  });

  test("stand beside those of the figures, and say when the figures have changed since", () => {
    const paragraphs = (over: string) =>
      draftSections(sections, { "nyt.brug": { text: "Tre er nye.", over } }).flatMap((one) => one.paragraphs);
    const find = (over: string) =>
      paragraphs(over).find(({ id }) => id === "nyt.brug") ?? expect.fail("it is there");
    expect(find(NEWS)).toMatchObject({
      name: "nyt-brug",
      generated: NEWS,
      written: "Tre er nye.",
      isOutdated: false,
    });
    expect(readWords(find(NEWS))).toBe("Tre er nye.");
    expect(find("To er nye.")).toMatchObject({ isOutdated: true });
  });
});

test("it is approved with three ticks, and not with two", () => {
  const all = Object.fromEntries(Object.keys(APPROVAL_TICKS).map((name) => [name, ["on"]]));
  expect(parseApproval(all)).toEqual([]);
  for (const name of Object.keys(all)) {
    expect(parseApproval({ ...all, [name]: [] })).toHaveLength(1);
  }
});

test("it is sent back with a reason", () => {
  expect(parseReturn({ hvorfor: ["  "] })).toMatchObject({ ok: false });
  expect(parseReturn({ hvorfor: ["Ret tallet.\r\nTak."] })).toEqual({ ok: true, value: "Ret tallet.\nTak." });
});
