import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { slugOf } from "@/lib/text/slug-of";
import { DEMO, livssituationer, SENTENCES, TYPES } from "./data";

const slugs = TYPES.map(({ slug }) => slug);
const sentences = Object.entries(SENTENCES);

describe("the sentences", () => {
  test("every type has a sentence and no sentence lacks its type", () => {
    expect(Object.keys(SENTENCES).sort()).toEqual([...slugs].sort());
    expect(sentences).toHaveLength(54);
  });

  test.each(sentences)("%s: one sentence of at most 15 words, with a full stop", (_slug, sentence) => {
    expect(lix(sentence)).toMatchObject({ sentences: 1 });
    expect(lix(sentence).words).toBeLessThanOrEqual(15);
    expect(sentence).toMatch(/[^.]\.$/);
    expect(sentence).toBe(sentence.trim());
  });

  test("all of them together have LIX at most 25", () => {
    expect(lix(Object.values(SENTENCES).join("\n\n")).lix).toBeLessThanOrEqual(25);
  });

  test("each goes on from “X må …” with an infinitive", () => {
    const verbs = new Set(sentences.map(([, sentence]) => sentence.split(/[ ,]/)[0]));
    const infinitives = ["Aftale", "Bede", "Melde", "Se", "Skifte", "Skrive", "Søge"];
    expect([...verbs].sort()).toEqual(infinitives);
  });

  test("a type that gives insight only is something to see, and no other starts with seeing alone", () => {
    for (const { slug, pakker } of TYPES) {
      const insightOnly = pakker.every(({ kind }) => kind === "insight");
      if (insightOnly) expect(SENTENCES[slug], slug).toMatch(/^Se(,| )/);
      else expect(SENTENCES[slug], slug).not.toMatch(/^Se, /);
    }
  });

  test("a type one may both act and look in says so", () => {
    const both = TYPES.filter(({ pakker }) => pakker.length === 2);
    for (const { slug } of both) expect(SENTENCES[slug], slug).toMatch(/følge sagen|\b[Ss]e\b/);
  });

  test("none speaks of paragraphs or law", () => {
    for (const [, sentence] of sentences) expect(sentence).not.toMatch(/§|\blov(en)?\b(?! til)|efter /i);
  });
});

describe("the reference data", () => {
  test("54 types, 4 national, 1 with an end: 49 are counted on 22 November 2026", () => {
    const counted = TYPES.filter(({ national, endsOn }) => !national && (endsOn ?? "9999") >= "2026-11-22");
    expect([TYPES.length, counted.length]).toEqual([54, 49]);
  });

  test("82 pakker, all self-service, 78 of them municipal", () => {
    const pakker = TYPES.flatMap(({ national, pakker }) => pakker.map((pakke) => ({ national, ...pakke })));
    expect(pakker.every(({ channel }) => channel === "self_service")).toBe(true);
    expect([pakker.length, pakker.filter(({ national }) => !national).length]).toEqual([82, 78]);
  });

  test("a national type belongs to no forvaltning; every other does", () => {
    for (const { slug, national, forvaltning } of TYPES) expect(forvaltning === null, slug).toBe(national);
  });

  test("every type of a life situation is a type", () => {
    for (const { typer } of livssituationer) expect(slugs).toEqual(expect.arrayContaining(typer));
  });

  test("the invented history has one rollout per municipal type and area", () => {
    const wanted = TYPES.filter(({ national }) => !national).flatMap(({ slug, areas }) =>
      areas.map((area) => `${slug} ${area}`),
    );
    expect(DEMO.rollouts.map(({ type, area }) => `${type} ${area}`).sort()).toEqual(wanted.sort());
  });

  test("a slug is ASCII", () => {
    expect(slugOf("Økonomi og opkrævning")).toBe("oekonomi-og-opkraevning");
    expect(slugOf("Café Paraplyen")).toBe("cafe-paraplyen");
    expect(slugOf("Børn, skole og familie")).toBe("boern-skole-og-familie");
  });
});
