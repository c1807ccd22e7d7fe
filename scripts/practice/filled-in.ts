import type { TypedForm } from "@/lib/form/form";
import { CHECK_POINTS } from "@/lib/sag/checklist";
import type { FormStep } from "@/lib/sag/input/step";
import type { SagSnapshot } from "@/lib/sag/snapshot";

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form as it is posted: every field a list. */
export function formOf(fields: Fields): TypedForm {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? [value] : [...value]]),
  );
}

const FILLED_IN: Record<FormStep, (sag: SagSnapshot, day: string) => Fields> = {
  receive: ({ pages }, day) => ({
    sider: pages.map(({ number }) => String(number)),
    modtaget: day,
    kom: "counter",
  }),
  check: () => ({ kontrol: CHECK_POINTS }),
  ask_citizen: () => ({ mangler: "signature_missing", brevvej: "letter" }),
  register: (_, day) => ({ oprettet: day, reference: "DF-1" }),
  send_receipt: () => ({ vej: "letter" }),
  undo_registration: () => ({ grund: "wrong_content" }),
  reject: () => ({ grund: "does_not_understand" }),
  withdraw: () => ({}),
  lapse: () => ({}),
  end_by_death: (_, day) => ({ grund: "fuldmagtsgiver_died", doed: day }),
  reopen: ({ status }) => ({ grund: status === "ended" ? "death_noted_by_mistake" : "citizen_came_back" }),
};

/** A step's form on the page of a sag, filled in as it should be, with the version the page was shown with. */
export function filledIn(step: FormStep, sag: SagSnapshot, day: string, change: Fields = {}): TypedForm {
  return formOf({ trin: step, version: String(sag.version), ...FILLED_IN[step](sag, day), ...change });
}
