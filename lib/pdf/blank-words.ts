import { capitalised } from "@/lib/fuldmagt/words";
import type { Placeholder } from "@/lib/text/fill";
import type { Block } from "@/lib/text/markup";
import type { BlankTextSlug } from "@/lib/text/slugs";
import { keepTogether } from "@/lib/text/together";
import { filledOrThrow } from "./letter";
import type { Municipality } from "./paper";

type Values = Partial<Record<Placeholder, string>>;

/**
 * A text of the municipality where no name is known yet: the two are called by what they are, on the form with the
 * field that they are written in. What only a letter knows is told in words that hold for any.
 */
export function blankText(slug: BlankTextSlug, text: string, municipality: Municipality): Block[] {
  const parties = slug === "form_declaration" ? ON_THE_FORM : ON_A_SHEET;
  const begun = beginningSentences(text, parties);
  return filledOrThrow(slug, begun, { ...parties, ...WITHOUT_A_LETTER, ...valuesOf(municipality) });
}

const ON_THE_FORM: Values = {
  fuldmagtsgiver: "personen i felt 1",
  fuldmagtsgiverFornavn: "personen i felt 1",
  fuldmagtshaver: "hjælperen i felt 2",
  fuldmagtshaverFornavn: "hjælperen",
};

const ON_A_SHEET: Values = {
  fuldmagtsgiver: "borgeren",
  fuldmagtsgiverFornavn: "borgeren",
  fuldmagtshaver: "hjælperen",
  fuldmagtshaverFornavn: "hjælperen",
};

const WITHOUT_A_LETTER: Values = {
  sagsnummer: "som kommunen giver den",
  antalSider: "alle sider",
  sidsteSide: "den sidste",
  svarSenest: "så snart du kan",
  indlevering: "Aflever den dér, hvor du fik den.",
};

function valuesOf(municipality: Municipality): Values {
  return {
    kommune: municipality.name,
    enhed: municipality.unit,
    telefon: keepTogether(municipality.phone),
    aabningstider: keepTogether(municipality.openingHours),
    databeskyttelse: keepTogether(municipality.dataProtection),
    opbevaring: keepTogether(municipality.retention),
  };
}

/** A name has a capital wherever it stands; the word in its place has one where a sentence begins. */
function beginningSentences(text: string, parties: Values): string {
  return text.replace(/(^|[.!?]\s+)\{\{ *(\w+) *\}\}/gm, (whole, before: string, name: string) => {
    const word = Object.entries(parties).find(([key]) => key === name)?.[1];
    return word ? `${before}${capitalised(word)}` : whole;
  });
}
