import { randomUUID } from "node:crypto";
import { toDbDate } from "@/lib/dates";
import { slugOf } from "@/lib/text/slug-of";
import { forvaltninger, livssituationer, SENTENCES, steder, TYPES } from "./data";

/** Today's forvaltninger exist from this day; nothing we ship is known to be younger unless it says so. */
const FROM = "2022-01-01";

/** The two times of a row that the event `seq` writes. */
export function times(seq: bigint, validFrom = FROM, validTo: string | null = null) {
  return {
    validFrom: toDbDate(validFrom),
    validTo: validTo === null ? null : toDbDate(validTo),
    recordedSeq: seq,
  };
}

export function areaRows(seq: bigint) {
  const titles = new Set(TYPES.flatMap(({ area, areas }) => [area, ...areas]));
  return [...titles].map((title) => ({
    slug: slugOf(title),
    title,
    source: "proposed" as const,
    ...times(seq),
  }));
}

export function forvaltningRows(seq: bigint) {
  return forvaltninger.map(({ name, validFrom, validTo, source, note }) => ({
    slug: slugOf(name),
    name,
    source,
    note,
    ...times(seq, validFrom, validTo),
  }));
}

/** The days that the data has as a word; 1 is Monday. */
const WEEKDAYS: Record<string, number[]> = { daily: [1, 2, 3, 4, 5, 6, 7], tuesday: [2], wednesday: [3] };

/** A place that is only wished for is no place. */
export function locationRows(seq: bigint) {
  return steder.flatMap(({ name, kind, schedule, source, note }) => {
    if (kind === "wish") return [];
    const weekdays = WEEKDAYS[schedule ?? ""] ?? [];
    return [{ slug: slugOf(name), name, kind, weekdays, source, note, ...times(seq) }];
  });
}

export function lifeSituationRows(seq: bigint) {
  return livssituationer.map(({ title, source, note }, position) => ({
    slug: slugOf(title),
    title,
    position,
    source,
    note,
    ...times(seq),
  }));
}

export function lifeSituationTypes(seq: bigint) {
  return livssituationer.flatMap(({ title, typer }) =>
    typer.map((typeSlug, position) => ({
      lifeSituationSlug: slugOf(title),
      typeSlug,
      position,
      ...times(seq),
    })),
  );
}

/** A retired type keeps its row: it is listed apart, and old sager still need its title. */
export function typeRows(seq: bigint) {
  return TYPES.map(({ slug, title, area, legalBasis, kle, source, note, national }) => ({
    slug,
    title,
    sentence: SENTENCES[slug] ?? "",
    areaSlug: slugOf(area),
    legalBasis,
    kle,
    source,
    note,
    national,
    ...times(seq),
  }));
}

export function responsibilities(seq: bigint) {
  return TYPES.map(({ slug, national, forvaltning }) => ({
    slug,
    forvaltningSlug: forvaltning === null ? null : slugOf(forvaltning),
    authority: national ? ("state" as const) : ("municipality" as const),
    ...times(seq),
  }));
}

/** The pakker of the data, and beside each municipal one a contact pakke as our proposal. */
export function pakker() {
  return TYPES.flatMap(({ slug, national, source, pakker }) => {
    const given = pakker.map((pakke) => ({ id: randomUUID(), typeSlug: slug, ...pakke, source }));
    const proposed = given.map((pakke) => ({
      ...pakke,
      id: randomUUID(),
      channel: "contact" as const,
      privilegienavn: null,
      source: "proposed" as const,
    }));
    return national ? given : [...given, ...proposed];
  });
}

/** One rollout per municipal type and area. */
export function rollouts() {
  return TYPES.filter(({ national }) => !national).flatMap(({ slug, areas }) =>
    areas.map((area) => ({ id: randomUUID(), typeSlug: slug, areaSlug: slugOf(area) })),
  );
}
