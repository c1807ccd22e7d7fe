import { type IsoDate, parseDay } from "@/lib/dates";
import { field, text } from "@/lib/form/form";
import { bornOn, type Cpr, type CprProblem, cprAge, holdsCpr, parseCpr } from "@/lib/person/cpr";
import type { InputContext } from "@/lib/sag/input/context";

const CPR_PROBLEMS: Record<CprProblem, (digits: number) => string> = {
  empty: () => "Skriv CPR-nummeret.",
  not_digits: () => "Skriv CPR-nummeret med tal, for eksempel 010203-1234.",
  too_short: (digits) => `Skriv alle 10 cifre i CPR-nummeret. Der er kun ${digits}.`,
  too_long: (digits) => `Skriv kun 10 cifre i CPR-nummeret. Der er ${digits}.`,
  no_such_day: () => "Ret de første seks cifre i CPR-nummeret. De er ikke en dato.",
  synthetic: () => "Det ligner et erstatningspersonnummer. Digital Fuldmagt kræver et CPR-nummer.",
};

export function cprProblem(problem: CprProblem, digits: number): string {
  return CPR_PROBLEMS[problem](digits);
}

const OLDEST = 120;

/** A number that would make somebody unborn or older than anyone is: a slip of the hand in one digit. */
export function unlikelyAge(cpr: Cpr, today: IsoDate): string | null {
  const age = cprAge(cpr, today);
  if (age >= 0 && age <= OLDEST && (bornOn(cpr) ?? "") <= today) return null;
  return "Tjek CPR-nummeret. Efter nummeret er personen ikke født endnu eller over 120 år.";
}

type CprRule = { optional?: boolean; refuse?: (cpr: Cpr) => string | null };

/** A CPR number; empty gives null where it is optional. `refuse` adds a rule of the form. */
export function cprField(context: InputContext, { optional = false, refuse }: CprRule = {}) {
  return field<Cpr | null>((value) => {
    if (optional && value === "") return { value: null };
    const result = parseCpr(value, context);
    if (!result.ok) return { problem: cprProblem(result.problem, result.digits) };
    const problem = refuse?.(result.cpr);
    return problem ? { problem } : { value: result.cpr };
  });
}

/** CVR with its check digit: weights 2, 7, 6, 5, 4, 3, 2, 1 give a multiple of eleven. */
export function cvrField({ allowSynthetic }: InputContext) {
  return field<string>((value) => {
    const digits = value.replace(/\s/g, "");
    if (!/^\d{8}$/.test(digits)) return { problem: "Skriv de 8 cifre i CVR-nummeret." };
    const sum = [2, 7, 6, 5, 4, 3, 2, 1].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
    const invented = allowSynthetic && digits.startsWith("0000");
    if (sum % 11 !== 0 && !invented) {
      return { problem: "Tjek CVR-nummeret. Et af cifrene er forkert." };
    }
    return { value: digits };
  });
}

/** A name. It is shown in the clear where a number is not, so no number may stand in it. */
export function nameField(required: string) {
  return text({ required }).refine((name) => !holdsCpr(name), "Skriv kun navnet, uden CPR-nummer.");
}

/** Street, postcode and city; empty ones are null where the address may be left out. */
export function addressFields({ required }: { required: boolean }) {
  return {
    vej: text(required ? { required: "Skriv vej og nummer." } : {}),
    postnr: field<string>((value) => {
      if (!required && value === "") return { value: "" };
      return /^\d{4}$/.test(value) ? { value } : { problem: "Skriv et postnummer med 4 cifre." };
    }),
    by: text(required ? { required: "Skriv byen.", longest: 60 } : { longest: 60 }),
  };
}

/** A Danish or foreign phone number; may be empty. */
export function phoneField() {
  return field<string>((value) =>
    value === "" || /^\+?\d{8,15}$/.test(value.replace(/\s/g, ""))
      ? { value: value.replace(/\s+/g, " ") }
      : { problem: "Skriv telefonnummeret med 8 cifre, eller lad feltet stå tomt." },
  );
}

/** A day that people type; `problem` says what is wrong with it, or null. */
export function dayField(missing: string, problem: (day: IsoDate) => string | null) {
  return field<IsoDate>((value) => {
    if (value === "") return { problem: missing };
    const day = parseDay(value);
    if (!day) return { problem: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027." };
    const wrong = problem(day);
    return wrong ? { problem: wrong } : { value: day };
  });
}
