import { readFileSync } from "node:fs";
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
  antal: field<number>((value) =>
    /^\d+$/.test(value) ? { value: Number(value) } : { problem: "Skriv et tal." },
  ),
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
    expect(parseForm(twice, { navn: ["xxxx"] })).toMatchObject({
      errors: [{ message: "Skriv højst 3 tegn." }],
    });
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
  const line = (value: string, rule = text({ longest: 10 })) =>
    parseForm(z.object({ navn: rule }), { navn: [value] });

  test("is trimmed and has single spaces, also for tabs, line ends and hard spaces", () => {
    expect(line("  Ingrid \t\n\u00a0 D. ")).toEqual({ ok: true, value: { navn: "Ingrid D." } });
  });

  test("is at most as long as its field, 120 signs where nothing is said", () => {
    expect(line("1234567890").ok).toBe(true);
    expect(line("12345678901")).toMatchObject({ errors: [{ message: "Skriv højst 10 tegn." }] });
    expect(line("x".repeat(120), text()).ok).toBe(true);
    expect(line("x".repeat(121), text())).toMatchObject({ errors: [{ message: "Skriv højst 120 tegn." }] });
  });

  test("has the signs of names and running text", () => {
    for (const name of [
      "Łukasz Żółć",
      "Þórunn Ægisdóttir-Ørsted",
      "Nguyễn Thị Hương",
      "O’Brien",
      "Șerban",
      "»A« – 2. tv",
    ]) {
      expect(line(name, text())).toEqual({ ok: true, value: { navn: name } });
    }
  });

  test("is refused with a sign that cannot be printed, which the sentence shows", () => {
    for (const sign of ["🙂", "李", "И", "م", "ก", "→", "\ue000", "\ufffe", "\u{10ffff}"]) {
      const message = `Skriv det uden »${sign}«. Det kan ikke stå i et brev.`;
      expect(line(`In${sign}`)).toMatchObject({ errors: [{ message }] });
    }
  });

  test("is put together from letter and mark, and rid of signs that nobody sees", () => {
    expect(line("Ingri\u0301d")).toEqual({ ok: true, value: { navn: "Ingríd" } });
    expect(line("\u200b Ing\u00adrid\ufeff ")).toEqual({ ok: true, value: { navn: "Ingrid" } });
    expect(line("\u200b", text({ required: "Skriv noget." }))).toMatchObject({
      errors: [{ message: "Skriv noget." }],
    });
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
    expect(parse(colours, ["gul", "groen", "roed", "gul"])).toEqual({
      ok: true,
      value: { farve: ["roed", "gul"] },
    });
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
    expect(posted(["$ACTION_ID_1", "x"], ["fil", new File(["x"], "x.txt")], ["navn", "I"])).toEqual({
      navn: ["I"],
    });
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

  test("is kept without control signs and half signs, but with tabs and line ends", () => {
    const form = posted(["navn", "Ing\u0000r\u0007id\u001b[0m De\u007fmosen\u0085"], ["note", "a\tb\r\nc"]);
    expect(typed(form, "navn")).toBe("Ingrid[0m Demosen");
    expect(typed(form, "note")).toBe("a\tb\r\nc");
  });

  test("ends with a whole sign when it is cut in the middle of one", () => {
    expect(typed(posted(["navn", `${"x".repeat(1_999)}🙂`]), "navn")).toBe("x".repeat(1_999));
  });

  test("keeps the letters of every language, and signs made of two", () => {
    const name = "Łukasz Ærø Ñandú 李 Иван محمد 🙂 Ingri\u0301d";
    expect(typed(posted(["navn", name]), "navn")).toBe(name);
  });
});

describe("the typeface of the letters", () => {
  const line = z.object({ navn: text() });
  const isTaken = (sign: number) => {
    const typedText = `x${String.fromCodePoint(sign)}x`;
    const parsed = parseForm(line, { navn: [typedText] });
    return parsed.ok && parsed.value.navn === typedText;
  };
  const taken = [...Array(0x3000).keys()].filter(isTaken);

  test.each(["400Regular", "600SemiBold", "700Bold"])("%s has every sign that a line takes", (weight) => {
    const has = signsOf(`node_modules/@expo-google-fonts/ibm-plex-sans/${weight}/IBMPlexSans_${weight}.ttf`);
    expect(taken.length).toBeGreaterThan(300);
    expect(taken.filter((sign) => !has(sign))).toEqual([]);
  });

  test("has nothing beyond what is tried there: no higher sign is taken", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x3000, max: 0x10_ffff }), (sign) => {
        expect(isTaken(sign)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The signs that a TrueType file has a glyph for: its `cmap` table of format 4. */
function signsOf(file: string): (sign: number) => boolean {
  const font = readFileSync(file);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const cmap = font.readUInt32BE(
    8 + (tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? 0),
  );
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + 4 + 8 * at);
  const starts = subtables.map((at) => cmap + font.readUInt32BE(at + 4));
  const segments = starts.find((at) => font.readUInt16BE(at) === 4) ?? Number.NaN;
  const count = font.readUInt16BE(segments + 6) / 2;
  const ranges = Array.from({ length: count }, (_, at) => ({
    last: font.readUInt16BE(segments + 14 + 2 * at),
    first: font.readUInt16BE(segments + 16 + 2 * count + 2 * at),
  }));
  return (sign) => sign !== 0xffff && ranges.some(({ first, last }) => first <= sign && sign <= last);
}

test("the message of a field is its first, and a field without one has none", () => {
  const errors = [
    { field: "navn", message: "a" },
    { field: "navn", message: "b" },
  ];
  expect(errorOf(errors, "navn")).toBe("a");
  expect(errorOf(errors, "by")).toBeUndefined();
});
