import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import type { CataloguePakke, CatalogueType } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay, type IsoDate, shortDate } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { AskedField } from "@/lib/form/both";
import { type TypedForm, typed } from "@/lib/form/form";
import { CHANNEL_TERMS, capitalised, KIND_TERMS } from "@/lib/fuldmagt/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { numberField, parseMonthForm } from "@/lib/rollout/national/input";
import {
  MONTHS_BACK,
  type Month,
  monthQuery,
  monthsOver,
  oldestMonth,
  parseMonth,
} from "@/lib/rollout/national/month";
import { readNationalFigures } from "@/lib/rollout/national/read";
import { NATIONAL_REFUSALS, NATIONAL_SENTENCES } from "@/lib/rollout/national/refusals";

export const KEPT_OF = "nationale-tal";

export type MonthPage = {
  types: CatalogueType[];
  type: CatalogueType;
  months: Month[];
  month: Month;
  fields: (AskedField & { pakkeId: string })[];
  attempt: Attempt;
  /** what stands for the type, the newest month first */
  figures: NationalFigure[];
};

type Asked = { type?: unknown; maaned?: unknown; forsoeg?: string };

/** The form for a month of a type's numbers; null when there is no such type. Without one it is the first. A month that is not over is the newest that is. */
export async function readMonthPage(actor: Actor, asked: Asked, now: Date): Promise<MonthPage | null> {
  const today = copenhagenDay(now);
  const kept = await readKeptForm(actor, asked.forsoeg, { of: KEPT_OF, refusals: NATIONAL_REFUSALS, now });
  const types = await readCatalogue(today);
  const slug = kept ? typed(kept.form, "type") : asked.type;
  const type = slug === undefined ? types[0] : types.find((one) => one.slug === slug);
  if (!type) return null;
  const months = monthsOver(today, MONTHS_BACK);
  const month = monthOf(kept ? typed(kept.form, "maaned") : asked.maaned, today);
  const figures = await readNationalFigures(today, { pakkeIds: type.pakker.map(({ id }) => id) });
  const fields = fieldsOf(type.pakker);
  const names = fields.map(({ name }) => name);
  const standing = figures.filter((figure) => figure.month === month);
  const attempt = attemptOf(
    kept,
    {
      form: storedForm(fields, standing, today),
      version: versionOf(standing),
      fields: [...fields, { name: "kilde", label: "Kilde" }, { name: "laest", label: "Læst den" }],
    },
    {
      errorsOf: ({ form, refusal }) => {
        const parsed = parseMonthForm(form, { fields: names, month, today });
        if (!parsed.ok) return parsed.errors;
        return refusal ? [{ field: names[0] ?? "kilde", message: NATIONAL_SENTENCES[refusal] }] : [];
      },
      stale: NATIONAL_SENTENCES.changed_meanwhile,
    },
  );
  return { types, type, months, month, fields, attempt, figures };
}

/** The month of an address or a form, when numbers are written for it; else the newest that is over. */
export function monthOf(typedMonth: unknown, today: IsoDate): Month {
  const [newest = today] = monthsOver(today, 1);
  const month = parseMonth(String(typedMonth ?? ""));
  return month && month <= newest && month >= oldestMonth(today) ? month : newest;
}

/** The last event that wrote of the month, as a form carries it. */
export function versionOf(standing: readonly NationalFigure[]): string {
  const [last = 0n] = standing.map(({ seq }) => seq).toSorted((a, b) => (a < b ? 1 : -1));
  return String(last);
}

/** A field for each pakke, in the words of the national solution. */
export function fieldsOf(pakker: readonly Pick<CataloguePakke, "id" | "kind" | "channel">[]) {
  return pakker.map((pakke) => ({
    pakkeId: pakke.id,
    name: numberField(pakke),
    label: capitalised(`${KIND_TERMS[pakke.kind]} til ${CHANNEL_TERMS[pakke.channel]}`),
  }));
}

/** Where all of the month was read at one place and day, that stands in the form. */
function storedForm(
  fields: readonly { pakkeId: string; name: string }[],
  standing: readonly NationalFigure[],
  today: IsoDate,
): TypedForm {
  const numbers = fields.map(({ pakkeId, name }) => {
    const figure = standing.find((one) => one.pakkeId === pakkeId);
    return [name, [figure ? String(figure.given) : ""]] as const;
  });
  const [sources, days] = [
    [...new Set(standing.map(({ source }) => source))],
    [...new Set(standing.map(({ readOn }) => readOn))],
  ];
  return {
    ...Object.fromEntries(numbers),
    kilde: [sources[0] ?? ""],
    laest: [shortDate(days.length === 1 ? (days[0] ?? today) : today)],
  };
}

/** Where the form of a month stands. */
export function monthHref(slug: string, month: Month): string {
  return `/udrulning/nationale-tal/skriv?type=${slug}&maaned=${monthQuery(month)}`;
}
