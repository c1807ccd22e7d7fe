import { unprintableIn } from "@/lib/form/form";
import { fillText, isPlaceholder, type Placeholder, placeholdersIn } from "@/lib/text/fill";
import type { TextSlug } from "@/lib/text/slugs";

/** What every text can say. */
const EVERYWHERE = [
  "fuldmagtsgiver",
  "fuldmagtsgiverFornavn",
  "fuldmagtshaver",
  "fuldmagtshaverFornavn",
  "sagsnummer",
  "kommune",
  "enhed",
  "telefon",
  "aabningstider",
  "databeskyttelse",
  "opbevaring",
] as const satisfies readonly Placeholder[];

/** What only the papers to sign know. */
const OF_THE_FORM = ["antalSider", "sidsteSide", "svarSenest", "indlevering"] as const;

type Rule = { also?: readonly Placeholder[]; required: readonly Placeholder[] };

const OF_A_NOTICE = ["kommune", "telefon", "databeskyttelse", "opbevaring"] as const;

/**
 * What a text may and must have. A notice must say who is responsible, how to reach them and the data protection
 * officer, and how long it is kept (GDPR articles 13 and 14); a letter that asks for something, by when and how.
 */
const RULES: Record<TextSlug, Rule> = {
  letter_form: { also: OF_THE_FORM, required: ["fuldmagtshaver", "telefon", ...OF_THE_FORM] },
  form_declaration: { also: OF_THE_FORM, required: ["fuldmagtsgiver", "fuldmagtshaver"] },
  notice_fuldmagtsgiver: { required: OF_A_NOTICE },
  notice_fuldmagtshaver: { required: [...OF_A_NOTICE, "fuldmagtsgiver"] },
  notice_fuldmagtsgiver_basis: { also: ["grundlag"], required: [...OF_A_NOTICE, "grundlag"] },
  notice_fuldmagtshaver_basis: {
    also: ["grundlag"],
    required: [...OF_A_NOTICE, "fuldmagtsgiver", "grundlag"],
  },
  letter_receipt: { required: ["fuldmagtshaver", "telefon"] },
  letter_missing: { also: ["svarSenest", "indlevering"], required: ["telefon", "svarSenest", "indlevering"] },
  letter_reminder: {
    also: ["svarSenest", "indlevering"],
    required: ["telefon", "svarSenest", "indlevering"],
  },
  rejection_guidance: { also: ["begrundelse"], required: ["telefon", "begrundelse"] },
};

export function allowedIn(slug: TextSlug): Placeholder[] {
  return [...EVERYWHERE, ...(RULES[slug].also ?? [])];
}

export function requiredIn(slug: TextSlug): readonly Placeholder[] {
  return RULES[slug].required;
}

export const LONGEST_TEXT = 10_000;

/** What is wrong with a text as somebody has written it, in a sentence that says what to do; or null. */
export function textProblem(slug: TextSlug, body: string): string | null {
  if (body.trim() === "") return "Skriv teksten.";
  if (body.length > LONGEST_TEXT) return `Teksten er for lang. Den må højst have ${LONGEST_TEXT} tegn.`;
  const sign = unprintableIn(body);
  if (sign) return `Skriv det uden »${sign}«. Det kan ikke stå i et brev.`;
  return placeholderProblem(slug, placeholdersIn(body)) ?? braceProblem(slug, body);
}

function placeholderProblem(slug: TextSlug, names: readonly string[]): string | null {
  const unknown = names.filter((name) => !isPlaceholder(name));
  if (unknown.length > 0) return `Ret eller fjern ${marked(unknown)}. Den flettekode findes ikke.`;
  const foreign = names.filter((name) => !allowedIn(slug).some((allowed) => allowed === name));
  if (foreign.length > 0) return `Fjern ${marked(foreign)}. Denne tekst kan ikke få det flettet ind.`;
  const missing = requiredIn(slug).filter((name) => !names.includes(name));
  return missing.length > 0 ? `Skriv ${marked(missing)} ind i teksten. Det skal stå der.` : null;
}

function braceProblem(slug: TextSlug, body: string): string | null {
  const values = Object.fromEntries(allowedIn(slug).map((name) => [name, "x"]));
  return fillText(body, values).ok
    ? null
    : "Brug kun { og } til flettekoder, og skriv dem sådan: {{telefon}}.";
}

function marked(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(", ");
}
