import { z } from "zod";
import { addDays, type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { choice, field, type Parsed, parseForm, type TypedForm, typed } from "@/lib/form/form";
import { RETURN_WAYS, type ReturnWay } from "@/lib/post/ways";
import { isUuid } from "@/lib/uuid";

/** What is said of a pile of scans: when and how it came. Its id is the form's: sent twice it is one pile. */
export type NewBatch = { id: string; arrivedOn: IsoDate; cameBy: ReturnWay };

/** The fields of the form, but for the files themselves. */
export const FILE_FIELD = "filer";
export const BATCH_FIELDS = ["bunke", "kom", "vej"] as const;

/** Why nothing of what was sent is kept. Codes stand in kept forms: add, never rename. */
export const UPLOAD_REFUSALS = ["no_file", "too_large", "too_many_files", "broken_off"] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

export const UPLOAD_SENTENCES: Record<UploadRefusal, string> = {
  no_file: "Vælg mindst én fil.",
  too_large: "Filerne fylder mere end 100 MB i alt. Del dem i flere bunker.",
  too_many_files: "Der er flere end 200 filer. Del dem i flere bunker.",
  broken_off: "Filerne nåede ikke helt frem, så intet er gemt. Vælg dem, og send dem igen.",
};

const DAYS_BACK = 366;

/** What the form says, or what is wrong with it and what to do. */
export function parseBatch(form: TypedForm, today: IsoDate): Parsed<NewBatch> {
  const parsed = parseForm(
    z.object({ kom: dayOf(today), vej: choice(RETURN_WAYS, "Vælg, hvordan siderne kom.") }),
    form,
  );
  if (!parsed.ok) return parsed;
  const id = typed(form, "bunke").toLowerCase();
  if (!isUuid(id))
    return { ok: false, errors: [{ field: FILE_FIELD, message: UPLOAD_SENTENCES.broken_off }] };
  return { ok: true, value: { id, arrivedOn: parsed.value.kom, cameBy: parsed.value.vej } };
}

function dayOf(today: IsoDate) {
  return field<IsoDate>((value) => {
    const day = parseDay(value);
    const example = `for eksempel ${shortDate(today)}`;
    if (!day) return { problem: `Skriv den dag, siderne kom, ${example}.` };
    if (day > today) return { problem: `Dagen er ikke kommet endnu. Skriv i dag eller en tidligere dag.` };
    if (day < addDays(today, -DAYS_BACK))
      return { problem: `Dagen er over et år siden. Skriv den igen, ${example}.` };
    return { value: day };
  });
}
