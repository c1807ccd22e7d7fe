import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  choice,
  errorOf,
  field,
  optionalChoice,
  parseForm,
  some,
  text,
  tick,
  typed,
  typedForm,
  typedMany,
} from "@/lib/form/form";

const SCHEMA = z.object({
  navn: text({ required: "Skriv navnet.", longest: 5 }),
  farve: choice(["roed", "blaa"], "Vælg en farve."),
  antal: field<number>((value) => (/^\d+$/.test(value) ? { value: Number(value) } : { problem: "Skriv et tal." })),
});

describe("a parsed form", () => {
  test("gives every field that is wrong, one error each, in the order of the form", () => {
    expect(parseForm(SCHEMA, {})).toEqual({
      ok: false,
      errors: [
        { field: "navn", message: "Skriv navnet." },
        { field: "farve", message: "Vælg en farve." },
        { field: "antal", message: "Skriv et tal." },
      ],
    });
  });

  test("gives the first error of a field that breaks two rules", () => {
    const twice = z.object({
      navn: text({ longest: 3 }).refine((value) => !value.includes("x"), "Skriv ikke x."),
    });
    expect(parseForm(twice, { navn: ["xxxx"] })).toMatchObject({ errors: [{ message: "Skriv højst 3 tegn." }] });
    expect(parseForm(twice, { navn: ["x"] })).toMatchObject({ errors: [{ message: "Skriv ikke x." }] });
  });

  test("gives the values when all is well, and nothing that was not asked for", () => {
    const form = { navn: ["Ingrid"], farve: ["blaa"], antal: ["7"], fremmed: ["x"] };
    const wide = SCHEMA.extend({ navn: text({ required: "Skriv navnet." }) });
    expect(parseForm(wide, form)).toEqual({ ok: true, value: { navn: "Ingrid", farve: "blaa", antal: 7 } });
  });

  test("never throws, whatever was posted", () => {
    const form = fc.dictionary(fc.constantFrom("navn", "farve", "antal", "andet"), fc.array(fc.string()));
    fc.assert(
      fc.property(form, (posted) => {
        const parsed = parseForm(SCHEMA, posted);
        if (!parsed.ok) expect(parsed.errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a line of text", () => {
  const line = (value: string, rule = text({ longest: 10 })) => parseForm(z.object({ navn: rule }), { navn: [value] });

  test("is trimmed and has single spaces, also for tabs, line ends and hard spaces", () => {
    expect(line("  Ingrid \t\n\u00a0 D. ")).toEqual({ ok: true, value: { navn: "Ingrid D." } });
  });

  test("is at most as long as its field, 120 signs where nothing is said", () => {
    expect(line("1234567890").ok).toBe(true);
    expect(line("12345678901")).toMatchObject({ errors: [{ message: "Skriv højst 10 tegn." }] });
    expect(line("x".repeat(120), text()).ok).toBe(true);
    expect(line("x".repeat(121), text())).toMatchObject({ errors: [{ message: "Skriv højst 120 tegn." }] });
  });

  test("may be empty unless it is required, and spaces are empty", () => {
    expect(line("").ok).toBe(true);
    expect(line("   ", text({ required: "Skriv noget." })).ok).toBe(false);
  });
});

describe("a choice", () => {
  const parse = (rule: z.ZodType, value?: readonly string[]) =>
    parseForm(z.object({ farve: rule }), value ? { farve: value } : {});

  test("is one of its list, and anything else has the field's own sentence", () => {
    const colour = choice(["roed", "blaa"], "Vælg en farve.");
    expect(parse(colour, ["blaa"])).toEqual({ ok: true, value: { farve: "blaa" } });
    for (const value of [undefined, [], [""], ["groen"], ["ROED"], ["toString"]]) {
      expect(parse(colour, value)).toMatchObject({ errors: [{ field: "farve", message: "Vælg en farve." }] });
    }
  });

  test("that may be left out is null when it is left out or is none of the list", () => {
    const colour = optionalChoice(["roed", "blaa"]);
    expect(parse(colour, ["roed"])).toEqual({ ok: true, value: { farve: "roed" } });
    for (const value of [undefined, [""], ["groen"]]) {
      expect(parse(colour, value)).toEqual({ ok: true, value: { farve: null } });
    }
  });

  test("of several keeps what is on the list, once each and in its order", () => {
    const colours = some(["roed", "blaa", "gul"]);
    expect(parse(colours, ["gul", "groen", "roed", "gul"])).toEqual({ ok: true, value: { farve: ["roed", "gul"] } });
    expect(parse(colours)).toEqual({ ok: true, value: { farve: [] } });
  });

  test("of several can be required, and values of another list do not count", () => {
    const colours = some(["roed"], { required: "Vælg mindst én." });
    for (const value of [undefined, ["groen"]]) {
      expect(parse(colours, value)).toMatchObject({ errors: [{ message: "Vælg mindst én." }] });
    }
  });

  test("of one box is whether it is ticked", () => {
    expect(parse(tick(), ["ja"])).toEqual({ ok: true, value: { farve: true } });
    expect(parse(tick())).toEqual({ ok: true, value: { farve: false } });
  });
});

describe("what is posted", () => {
  const posted = (...entries: [string, string | File][]) => {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return typedForm(data);
  };

  test("is kept as typed, every value of every field in order", () => {
    const form = posted(["emne", "b"], ["navn", "  Ingrid "], ["emne", "a"]);
    expect(form).toEqual({ emne: ["b", "a"], navn: ["  Ingrid "] });
    expect(typed(form, "emne")).toBe("b");
    expect(typedMany(form, "emne")).toEqual(["b", "a"]);
    expect(typed(form, "andet")).toBe("");
    expect(typedMany(undefined, "emne")).toEqual([]);
    expect(typed(undefined, "emne")).toBe("");
  });

  test("is kept without files and without the framework's own fields", () => {
    expect(posted(["$ACTION_ID_1", "x"], ["fil", new File(["x"], "x.txt")], ["navn", "I"])).toEqual({ navn: ["I"] });
  });

  test("is cut at 2,000 signs a field", () => {
    expect(typed(posted(["navn", "x".repeat(5_000)]), "navn")).toHaveLength(2_000);
  });

  test("may have fields with any name", () => {
    const form = posted(["__proto__", "a"], ["constructor", "b"], ["toString", "c"], ["hasOwnProperty", "d"]);
    expect(Object.entries(form)).toEqual([
      ["__proto__", ["a"]],
      ["constructor", ["b"]],
      ["toString", ["c"]],
      ["hasOwnProperty", ["d"]],
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test("is kept without signs that neither paper nor database can hold", () => {
    const form = posted(["navn", "Ing\u0000r\u0007id\u001b[0m \ud83d De\u007fmosen\ufffe\ue000"], ["note", "a\tb\r\nc"]);
    expect(typed(form, "navn")).toBe("Ingrid[0m  Demosen");
    expect(typed(form, "note").replace("\r", "")).toBe("a\tb\nc");
  });

  test("keeps the letters of every language, and signs made of two", () => {
    const name = "Łukasz Ærø Ñandú 李 Иван محمد 🙂 Ingri\u0301d";
    expect(typed(posted(["navn", name]), "navn")).toBe(name);
  });
});

test("the message of a field is its first, and a field without one has none", () => {
  const errors = [
    { field: "navn", message: "a" },
    { field: "navn", message: "b" },
  ];
  expect(errorOf(errors, "navn")).toBe("a");
  expect(errorOf(errors, "by")).toBeUndefined();
});
