import { z } from "zod";
import { parseForm, some } from "@/lib/form/form";
import type { ParseStep } from "@/lib/sag/input/step-input";
import { ASK_REASONS } from "@/lib/sag/reasons";

/** What is missing; when it is pages, which. */
export const parseAskCitizen: ParseStep = (form, sag) => {
  const numbers = sag.pages.map(({ number }) => String(number));
  const parsed = parseForm(
    z.object({
      mangler: some(ASK_REASONS, { required: "Vælg mindst én ting, der mangler." }),
      manglende: some(numbers),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { mangler, manglende } = parsed.value;
  if (!mangler.includes("pages_missing")) return { ok: true, value: { reasons: mangler, pages: [] } };
  if (manglende.length > 0) return { ok: true, value: { reasons: mangler, pages: manglende.map(Number) } };
  return { ok: false, errors: [{ field: "manglende", message: "Sæt kryds ved de sider, der mangler." }] };
};
