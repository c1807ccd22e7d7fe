import type { TypedForm } from "@/lib/form/form";

/** A field of a form, and what its values are called. */
export type AskedField = { name: string; label: string; words?: Readonly<Record<string, string>> };

export type FieldPair = { name: string; label: string; theirs: string; yours: string; differs: boolean };

/** A form as a colleague has saved it meanwhile, beside the same form as it is typed. */
export function pairsOf(fields: readonly AskedField[], theirs: TypedForm, yours: TypedForm): FieldPair[] {
  return fields.map(({ name, label, words }) => {
    const [saved, typed] = [wordsIn(theirs[name], words), wordsIn(yours[name], words)];
    return { name, label, theirs: saved, yours: typed, differs: saved !== typed };
  });
}

function wordsIn(values: readonly string[] = [], words: AskedField["words"] = {}): string {
  const shown = values.map((value) => (words[value] ?? value).replaceAll("\r\n", "\n").trim());
  return shown.filter((value) => value !== "").join(", ");
}
