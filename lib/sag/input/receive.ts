import { z } from "zod";
import { parseForm, some } from "@/lib/form/form";
import { mapped, type ParseStep, pastDay } from "@/lib/sag/input/step-input";

/** The pages that came back, and the day. When no page is awaited, the day is enough. */
export const parseReceive: ParseStep = (form, sag, today) => {
  const numbers = sag.pages.map(({ number }) => String(number));
  const awaited = sag.pages.some(({ returnedOn }) => returnedOn === null);
  const required = awaited ? { required: "Sæt kryds ved de sider, der er kommet." } : {};
  const parsed = parseForm(z.object({ sider: some(numbers, required), modtaget: pastDay(today) }), form);
  return mapped(parsed, ({ sider, modtaget }) => ({ on: modtaget, pages: sider.map(Number) }));
};
