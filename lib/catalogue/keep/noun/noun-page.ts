import type { Attempt } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { attemptAt, type KeptCatalogueForm, readKeptCatalogueForm } from "@/lib/catalogue/keep/attempt";
import { type NounHistoryLine, readNounHistory } from "@/lib/catalogue/keep/noun/history";
import { type NounInUse, nounRules, readNounInUse } from "@/lib/catalogue/keep/noun/in-use";
import { parseEnd, parseMerge, parseNoun, parseSplit } from "@/lib/catalogue/keep/noun/input";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { nounFields, typedDay, typedEnd, typedNoun } from "@/lib/catalogue/keep/noun/typed";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { copenhagenDay, type IsoDate } from "@/lib/dates";

export type NounPage = NounInUse & {
  forms: Record<"ret" | "ophoer" | "del" | "saml", Attempt>;
  /** the one that was refused, if any */
  refused: Attempt | null;
  history: NounHistoryLine[];
};

type Asked = { noun: Noun; slug: string; day: IsoDate; attempt: string | undefined; now: Date };

/** The page of one, with its forms as they stand or as they were typed; null when there is none. */
export async function readNounPage(actor: Actor, asked: Asked): Promise<NounPage | null> {
  const { noun, slug, day, now } = asked;
  const inUse = await readNounInUse(noun, slug, day);
  if (!inUse) return null;
  const [kept, history] = await Promise.all([
    readKeptCatalogueForm(actor, asked.attempt, now),
    readNounHistory(noun, slug),
  ]);
  const forms = formsOf(kept, inUse, copenhagenDay(now));
  const refused = Object.values(forms).find(({ summary }) => summary.length > 0) ?? null;
  return { ...inUse, forms, refused, history };
}

function formsOf(kept: KeptCatalogueForm | null, inUse: NounInUse, today: IsoDate): NounPage["forms"] {
  const { kept: noun, under, others } = inUse;
  const version = String(noun.seq);
  const spec = (what: string) => ({ what: `${what} ${noun.slug}`, prefix: `${what}-` });
  const day = { fra: [typedDay(noun, today)] };
  const types = under.types.map(({ slug }) => slug);
  const others_ = others.map(({ slug }) => slug);
  return {
    ret: attemptAt(kept, {
      ...spec("ret"),
      stored: { form: typedNoun(inUse, today), version, fields: nounFields(inUse) },
      parse: (form) => parseNoun(form, nounRules(inUse, today)),
      first: "navn",
    }),
    ophoer: attemptAt(kept, {
      ...spec("ophoer"),
      stored: { form: typedEnd(noun), version, fields: [{ name: "sidste", label: "Sidste dag" }] },
      parse: (form) => parseEnd(form, today),
      first: "sidste",
      at: { before_it_began: "sidste" },
    }),
    del: attemptAt(kept, {
      ...spec("del"),
      stored: { form: day, version, fields: [{ name: "navn", label: "Navn på den nye" }] },
      parse: (form) => parseSplit(form, { today, types }),
      first: "navn",
      at: { type_not_there: "typer" },
    }),
    saml: attemptAt(kept, {
      ...spec("saml"),
      stored: {
        form: day,
        version,
        fields: [{ name: "med", label: "Læg sammen med", words: wordsOf(others) }],
      },
      parse: (form) => parseMerge(form, { today, others: others_ }),
      first: "med",
    }),
  };
}

function wordsOf(choices: Choices): Record<string, string> {
  return Object.fromEntries(choices.map(({ slug, name }) => [slug, name]));
}
