import { z } from "zod";
import { parseForm, some } from "@/lib/form/form";
import { mapped, type ParseStep, pastDay } from "@/lib/sag/input/step-input";

/** The pages that came back, and the day. With no page of ours to wait for, the day is enough. */
export const parseReceive: ParseStep = (form, sag, today) => {
  const numbers = sag.pages.map(({ number }) => String(number));
  const required = numbers.length > 0 ? { required: "Sæt kryds ved de sider, der er kommet." } : {};
  const parsed = parseForm(z.object({ sider: some(numbers, required), modtaget: pastDay(today) }), form);
  return mapped(parsed, ({ sider, modtaget }) => ({ on: modtaget, pages: sider.map(Number) }));
};
