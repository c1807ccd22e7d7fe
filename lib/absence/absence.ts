import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { type FieldError, field, type Parsed, parseForm, type TypedForm, text } from "@/lib/form/form";
import { daysWords } from "@/lib/notice/describe";

/** When somebody is away, both days included, and who sees to their sager. No reason is asked or kept. */
export type Days = { from: IsoDate; to: IsoDate };
export type Absence = Days & { id: string; version: number; coverId: string | null };
export type NewAbsence = Days & { coverId: string };

export type Colleague = { id: string; name: string; absences: readonly Days[] };

/** What the rule needs to know: read once, judged without the database. */
export type AbsenceContext = {
  today: IsoDate;
  userId: string;
  /** whoever can see to the sager of others: caseworkers whose account is open, oneself among them */
  colleagues: readonly Colleague[];
  /** the own absences that are not over */
  own: readonly Absence[];
  /** the one that is changed; it may have begun */
  changes?: Absence;
};

export type AbsenceField = "fra" | "til" | "afloeser";

const FORM = z.object({ fra: dayOf("den første dag"), til: dayOf("den sidste dag"), afloeser: text() });

/** What the form says, or what is wrong with it and what to do. */
export function parseAbsence(form: TypedForm, context: AbsenceContext): Parsed<NewAbsence> {
  const parsed = parseForm(FORM, form);
  const days = parsed.ok ? { from: parsed.value.fra, to: parsed.value.til } : null;
  const cover = form["afloeser"]?.[0]?.trim() ?? "";
  const errors: FieldError[] = [
    ...(parsed.ok ? [] : parsed.errors),
    ...(days ? dayProblems(days, context) : []),
    ...coverProblems(cover, days, context),
  ];
  if (!days || errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { ...days, coverId: cover } };
}

function dayOf(which: string) {
  return field<IsoDate>((value) => {
    const day = parseDay(value);
    if (day) return { value: day };
    const example = "for eksempel 24.12.2026";
    return {
      problem: value === "" ? `Skriv ${which}, ${example}.` : `Skriv ${which} som en dato, ${example}.`,
    };
  });
}

function dayProblems({ from, to }: Days, { today, own, changes }: AbsenceContext): FieldError[] {
  if (to < from) {
    return [{ field: "til", message: "Den sidste dag ligger før den første. Skriv en senere dag." }];
  }
  if (to < today)
    return [{ field: "til", message: "De dage er gået. Skriv en sidste dag fra i dag og frem." }];
  if (from < today && from !== changes?.from) {
    return [
      { field: "fra", message: `Den første dag er gået. Skriv ${shortDate(today)} eller en senere dag.` },
    ];
  }
  const other = own.find((absence) => absence.id !== changes?.id && overlaps(absence, { from, to }));
  if (!other) return [];
  return [
    { field: "fra", message: `Du er allerede væk ${daysWords(other)}. Ret den, eller skriv andre dage.` },
  ];
}

function coverProblems(
  cover: string,
  days: Days | null,
  { userId, colleagues }: AbsenceContext,
): FieldError[] {
  const problem = (message: string) => [{ field: "afloeser", message }];
  if (cover === "") return problem("Vælg, hvem der ser til dine sager imens.");
  if (cover === userId) return problem("Du kan ikke afløse dig selv. Vælg en kollega.");
  const colleague = colleagues.find(({ id }) => id === cover);
  if (!colleague) return problem("Den kollega kan ikke få sager mere. Vælg en anden.");
  const away = days && colleague.absences.find((absence) => overlaps(absence, days));
  if (!away) return [];
  return problem(`${colleague.name} er selv væk ${daysWords(away)}. Vælg en anden, eller skriv andre dage.`);
}

export function overlaps(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to;
}
