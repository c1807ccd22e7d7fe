import type { Attempt } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { attemptAt, type KeptCatalogueForm, readKeptCatalogueForm } from "@/lib/catalogue/keep/attempt";
import { readTypeChoices } from "@/lib/catalogue/keep/choices";
import {
  isNational,
  parseNewPakke,
  parseNewType,
  parsePakke,
  parseTurn,
  parseType,
  type TypeRules,
} from "@/lib/catalogue/keep/input";
import {
  type KeptPakke,
  type KeptRollout,
  type KeptType,
  readKeptType,
} from "@/lib/catalogue/keep/kept-type";
import { type Choices, PAKKE_FIELDS, typedPakke, typedType, typeFields } from "@/lib/catalogue/keep/typed";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type RolloutNote, readNotes } from "@/lib/rollout/note";
import { parseNote, parseTicket } from "@/lib/rollout/note-input";
import { isSlug } from "@/lib/slug";

/** One thing on the page with its form. */
export type Kept<T> = T & { attempt: Attempt };

export type TypePage = {
  type: Kept<KeptType>;
  choices: { areas: Choices; forvaltninger: Choices };
  pakker: Kept<KeptPakke>[];
  rollouts: Kept<KeptRollout>[];
  notes: Kept<RolloutNote>[];
  newNote: Attempt;
  newPakke: Attempt;
  /** makes it national, or the municipality's */
  turn: Attempt;
  /** the one that was refused, if any */
  refused: Attempt | null;
};

type Asked = { slug: string; day: IsoDate; attempt: string | undefined; now: Date };

/** All that is kept of a type, each part with its form; null when there is no such type on the day. */
export async function readTypePage(actor: Actor, asked: Asked): Promise<TypePage | null> {
  const { slug, day, now } = asked;
  const today = copenhagenDay(now);
  const type = isSlug(slug) ? await readKeptType(db(), slug, day) : null;
  if (!type) return null;
  const [choices, notes, kept] = await Promise.all([
    readTypeChoices(day),
    readNotes(actor, slug, today),
    readKeptCatalogueForm(actor, asked.attempt, now),
  ]);
  const rules = rulesOf(type, choices, today);
  const stored = { form: typedType(type), version: String(type.seq), fields: typeFields(choices) };
  const ofType = { what: "emne", prefix: "", stored, first: "titel" };
  const page = {
    type: { ...type, attempt: attemptAt(kept, { ...ofType, parse: (form) => parseType(form, rules) }) },
    choices,
    pakker: type.pakker.map((pakke) => ({ ...pakke, attempt: pakkeAttempt(kept, pakke, today) })),
    rollouts: type.rollouts.map((rollout) => ({ ...rollout, attempt: ticketAttempt(kept, rollout) })),
    notes: notes.map((note) => ({ ...note, attempt: noteAttempt(kept, note) })),
    newNote: noteAttempt(kept, null),
    newPakke: attemptAt(kept, {
      what: "nyslags",
      prefix: "nyslags-",
      stored: { form: {}, version: "0", fields: [] },
      parse: (form) => parseNewPakke(form, today),
      first: "slags",
    }),
    turn: attemptAt(kept, {
      what: "national",
      prefix: "national-",
      stored: { form: {}, version: String(type.seq), fields: [] },
      parse: (form) => parseTurn(form, rules),
      first: type.national ? "forvaltning" : "fra",
    }),
  };
  const attempts = [page.type, ...page.pakker, ...page.rollouts, ...page.notes].map(({ attempt }) => attempt);
  return {
    ...page,
    refused:
      [...attempts, page.newNote, page.newPakke, page.turn].find(({ summary }) => summary.length > 0) ?? null,
  };
}

type Where = { areas: Choices; forvaltninger: Choices };
type Ruled = Pick<KeptType, "national" | "source">;

/** What a form of a type may say. */
export function rulesOf({ national, source }: Ruled, choices: Where, today: IsoDate): TypeRules {
  const areas = choices.areas.map(({ slug }) => slug);
  const forvaltninger = choices.forvaltninger.map(({ slug }) => slug);
  return { today, areas, forvaltninger, national, source };
}

function pakkeAttempt(kept: KeptCatalogueForm | null, pakke: KeptPakke, today: IsoDate): Attempt {
  return attemptAt(kept, {
    what: `slags ${pakke.id}`,
    prefix: `${pakke.id}-`,
    stored: { form: typedPakke(pakke), version: String(pakke.seq), fields: PAKKE_FIELDS },
    parse: (form) => parsePakke(form, { today, source: pakke.source }),
    first: "privilegienavn",
  });
}

function ticketAttempt(kept: KeptCatalogueForm | null, { key, version, ticket }: KeptRollout): Attempt {
  const fields = [{ name: "sagsnummer", label: "Sagsnummer hos dem" }];
  return attemptAt(kept, {
    what: `sagsnummer ${key}`,
    prefix: `${key}-`,
    stored: { form: { sagsnummer: [ticket ?? ""] }, version: String(version), fields },
    parse: parseTicket,
    first: "sagsnummer",
  });
}

function noteAttempt(kept: KeptCatalogueForm | null, note: RolloutNote | null): Attempt {
  return attemptAt(kept, {
    what: note ? `note ${note.id}` : "note",
    prefix: note ? `${note.id}-` : "ny-",
    stored: {
      form: { note: [note?.body ?? ""] },
      version: String(note?.version ?? 0),
      fields: [{ name: "note", label: "Note" }],
    },
    parse: parseNote,
    first: "note",
  });
}

/** A new type belongs to the municipality until something else is chosen, and is found, not proposed. */
export const NEW_TYPE: Ruled = { national: false, source: "found" };

export async function readNewTypePage(actor: Actor, attempt: string | undefined, now: Date) {
  const today = copenhagenDay(now);
  const [choices, kept] = await Promise.all([
    readTypeChoices(today),
    readKeptCatalogueForm(actor, attempt, now),
  ]);
  return {
    choices,
    attempt: attemptAt(kept, {
      what: "ny",
      prefix: "",
      stored: { form: { myndighed: ["municipality"] }, version: "0", fields: [] },
      parse: (form) =>
        parseNewType(form, rulesOf({ ...NEW_TYPE, national: isNational(form) }, choices, today)),
      first: "titel",
    }),
  };
}
