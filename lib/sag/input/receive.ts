import { z } from "zod";
import { choice, parseForm, some } from "@/lib/form/form";
import { RETURN_WAYS } from "@/lib/post/ways";
import { mapped, type ParseStep, pastDay } from "@/lib/sag/input/step-input";

/** The pages that came back, the day, and how they came. When no page is awaited, the day is enough. */
export const parseReceive: ParseStep = (form, sag, today) => {
  const numbers = sag.pages.map(({ number }) => String(number));
  const awaited = sag.pages.some(({ returnedOn }) => returnedOn === null);
  const required = awaited ? { required: "Sæt kryds ved de sider, der er kommet." } : {};
  const schema = z.object({
    sider: some(numbers, required),
    modtaget: pastDay(today),
    kom: choice(RETURN_WAYS, "Vælg, hvordan siderne kom."),
  });
  return mapped(parseForm(schema, form), ({ sider, modtaget, kom }) => ({
    on: modtaget,
    pages: sider.map(Number),
    cameBy: kom,
  }));
};
