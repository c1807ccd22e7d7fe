import { z } from "zod";
import { type Actor, can } from "@/lib/auth/permissions";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { type FieldError, type Parsed, parseForm, type TypedForm, typed } from "@/lib/form/form";
import { LONGEST_PAGE_TEXT, openPageText, sealPageText } from "@/lib/post/pages/kept-text";
import { pageVisibleTo } from "@/lib/post/pages/picture";
import { isUuid } from "@/lib/uuid";

export type WroteText =
  | { ok: true }
  | { ok: false; errors: FieldError[] }
  | { ok: false; refusal: "not_found" };

/** The id of the field of a page; each page of the view has one. */
export function textFieldId(pageId: string): string {
  return `tekst-${pageId}`;
}

export const MEANWHILE =
  "En kollega har skrevet om siden imens. Kollegaens tekst står over feltet. Ret din, så begge dele er med, og gem igen.";

/** Not of a letter: any sign may stand in it, and lines stay lines. */
const TEXT = z.object({
  tekst: z.preprocess(
    (values) =>
      (Array.isArray(values) ? String(values[0] ?? "") : "").normalize("NFC").replace(/\r\n?/g, "\n").trim(),
    z
      .string()
      .min(1, "Skriv, hvad der står i hånden. Står der ikke noget, så skriv det.")
      .max(LONGEST_PAGE_TEXT - 1, `Skriv højst ${LONGEST_PAGE_TEXT - 1} tegn.`),
  ),
});

/** Is it a text, and was it typed with what stands there now before one's eyes? */
export function judgePageText(form: TypedForm, version: number): Parsed<string> {
  const field = textFieldId(typed(form, "side"));
  const parsed = parseForm(TEXT, form);
  if (!parsed.ok) return { ok: false, errors: parsed.errors.map(({ message }) => ({ field, message })) };
  if (String(version) !== typed(form, "tekstversion")) {
    return { ok: false, errors: [{ field, message: MEANWHILE }] };
  }
  return { ok: true, value: parsed.value.tekst };
}

/**
 * Writes what stands by hand on a page, for whoever cannot see it. What a colleague wrote meanwhile is not written over:
 * the form is shown again beside it.
 */
export function writePageText(actor: Actor, id: string, form: TypedForm, now: Date): Promise<WroteText> {
  return inTransaction(async (tx): Promise<WroteText> => {
    if (!isUuid(id) || !can(actor, "post:handle")) return { ok: false, refusal: "not_found" };
    await tx.$queryRaw`select id from scan_page where id = ${id}::uuid for update`;
    const page = await tx.scanPage.findFirst({
      where: { id, ...pageVisibleTo(actor) },
      select: { textSealed: true, textVersion: true, sag: { select: { key: true } } },
    });
    if (!page) return { ok: false, refusal: "not_found" };
    const typedText = parseForm(TEXT, form);
    // Sent twice, it is there once.
    if (typedText.ok && openPageText(id, page.textSealed) === typedText.value.tekst) return { ok: true };
    const judged = judgePageText(form, page.textVersion);
    if (!judged.ok) return judged;
    await recordAccess(tx, actor, {
      action: "opened",
      scanPageId: id,
      ...(page.sag && { sagKey: page.sag.key }),
    });
    await tx.scanPage.update({
      where: { id },
      data: {
        textSealed: sealPageText(id, judged.value),
        textVersion: { increment: 1 },
        textById: actor.userId,
        textAt: now,
      },
    });
    return { ok: true };
  });
}
