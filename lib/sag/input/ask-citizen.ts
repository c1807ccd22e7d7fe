import { z } from "zod";
import { choice, parseForm, some, typedMany } from "@/lib/form/form";
import { MAIL_WAYS } from "@/lib/person/person";
import { mapped, type ParseStep } from "@/lib/sag/input/step-input";
import { ASK_REASONS } from "@/lib/sag/reasons";

/** What is missing; when it is pages, which; and how the letter about it goes. */
export const parseAskCitizen: ParseStep = (form, sag) => {
  const numbers = sag.pages.map(({ number }) => String(number));
  const isPages = typedMany(form, "mangler").includes("pages_missing");
  const which = isPages ? { required: "Sæt kryds ved de sider, der mangler." } : {};
  const parsed = parseForm(
    z.object({
      mangler: some(ASK_REASONS, { required: "Vælg mindst én ting, der mangler." }),
      manglende: some(numbers, which),
      brevvej: choice(MAIL_WAYS, "Vælg, hvordan brevet sendes."),
    }),
    form,
  );
  return mapped(parsed, ({ mangler, manglende, brevvej }) => ({
    reasons: mangler,
    pages: isPages ? manglende.map(Number) : [],
    way: brevvej,
  }));
};
