import { z } from "zod";
import { type PdfJob, queryPdf } from "./compile";

/** What a citizen writes on the form. Names are stored: add, never rename. */
export const FIELD_NAMES = ["date", "signature"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const millimetres = z.number().min(0).max(300);

const FORM_FIELDS = z.array(
  z.object({
    name: z.enum(FIELD_NAMES),
    /** of the form, from 1 */
    page: z.int().min(1),
    /** from the upper left corner of the page to that of the room above the line */
    x: millimetres,
    y: millimetres,
    width: millimetres,
    height: millimetres,
  }),
);

/** Where on the form something is to be written, in millimetres. */
export type FormField = z.infer<typeof FORM_FIELDS>[number];

/** The places as the form is laid out. A `compilePdf` of the same job right before or after it costs next to nothing more. */
export async function formFields(job: PdfJob): Promise<FormField[]> {
  return FORM_FIELDS.parse(await queryPdf(job, "form-field"));
}

/** The places of a printed form that has kept them; none of one from before. */
export function keptFields(kept: unknown): FormField[] {
  return kept === null || kept === undefined ? [] : FORM_FIELDS.parse(kept);
}
