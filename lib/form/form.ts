import { z } from "zod";

/** A form exactly as typed: every field may come several times. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;

export type FieldError = { field: string; message: string };
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

const LONGEST_FIELD = 2_000;
// No keyboard types them, and PostgreSQL cannot hold a NUL. Tab and line breaks stay.
const CONTROL = /[\p{Cc}--[\t\n\r]]|\p{Cs}/gv;

/** What was posted, without the framework's own fields and without files. A field is cut off at `longest` signs. */
export function typedForm(data: FormData, longest = LONGEST_FIELD): TypedForm {
  const form = new Map<string, string[]>(); // anybody can post a field called __proto__
  for (const [name, value] of data) {
    if (name.startsWith("$") || typeof value !== "string") continue;
    const values = form.get(name) ?? [];
    values.push(value.slice(0, longest).replace(CONTROL, ""));
    form.set(name, values);
  }
  return Object.fromEntries(form);
}

/** The first value of a field as typed, or an empty text. */
export function typed(form: TypedForm | undefined, field: string): string {
  return form?.[field]?.[0] ?? "";
}

export function typedMany(form: TypedForm | undefined, field: string): string[] {
  return [...(form?.[field] ?? [])];
}

/** The message of a field, if it has one. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** Parses a typed form; at most one error a field, in the order of the schema. */
export function parseForm<S extends z.ZodObject>(schema: S, form: TypedForm): Parsed<z.output<S>> {
  const fields = Object.keys(schema.shape);
  const result = schema.safeParse(Object.fromEntries(fields.map((field) => [field, form[field] ?? []])));
  if (result.success) return { ok: true, value: result.data };
  const errors = fields.flatMap((field) => {
    const issue = result.error.issues.find(({ path }) => path[0] === field);
    return issue ? [{ field, message: issue.message }] : [];
  });
  return { ok: false, errors };
}

const first = (values: unknown) => (Array.isArray(values) ? String(values[0] ?? "").trim() : "");

// All but what the typeface of the letters has: Latin letters with their marks, and the signs of running text.
// A PDF/UA with a sign that cannot be shown is not made at all.
const UNPRINTABLE =
  /[^ -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u1e9e\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2026]/u;

/** The first sign that a letter cannot show, or null. Line breaks and tabs are none. */
export function unprintableIn(value: string): string | null {
  return UNPRINTABLE.exec(value.replace(/[\t\n\r]/g, " "))?.[0] ?? null;
}

/** One line of text, trimmed and with single spaces; of signs that can be printed. */
export function text({ required, longest = 120 }: { required?: string; longest?: number } = {}) {
  const rule = z
    .string()
    .transform((value) =>
      value
        .normalize("NFC")
        .replace(/\p{Cf}/gu, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().max(longest, `Skriv højst ${longest} tegn.`))
    .refine((value) => unprintableIn(value) === null, {
      error: ({ input }) => `Skriv det uden »${unprintableIn(String(input))}«. Det kan ikke stå i et brev.`,
    });
  return z.preprocess(first, required ? rule.pipe(z.string().min(1, required)) : rule);
}

/** One of a closed list. */
export function choice<const V extends readonly [string, ...string[]]>(values: V, message: string) {
  return z.preprocess(first, z.enum(values, { error: message }));
}

/** One of a closed list, or null when nothing is chosen. */
export function optionalChoice<const V extends readonly [string, ...string[]]>(values: V) {
  return z.preprocess((typedValues) => first(typedValues) || null, z.enum(values).nullable().catch(null));
}

/** Some of a closed list; values not on it are left out. */
export function some<const V extends readonly string[]>(values: V, { required }: { required?: string } = {}) {
  const kept = z.preprocess(
    (typedValues) =>
      Array.isArray(typedValues) ? values.filter((value) => typedValues.includes(value)) : [],
    z.array(z.custom<V[number]>()),
  );
  return required ? kept.refine((list) => list.length > 0, required) : kept;
}

/** A box that is ticked or not. */
export function tick() {
  return z.preprocess((values) => Array.isArray(values) && values.length > 0, z.boolean());
}

/** A field with its own way of reading: gives the value, or throws nothing and tells what is wrong. */
export function field<T>(read: (value: string) => { value: T } | { problem: string }) {
  return z.preprocess(
    first,
    z.string().transform((value, context): T => {
      const result = read(value);
      if ("value" in result) return result.value;
      context.addIssue({ code: "custom", message: result.problem });
      return z.NEVER;
    }),
  );
}
