import { z } from "zod";
import { type Actor, can } from "@/lib/auth/permissions";
import { choice, type FieldError, parseForm, type TypedForm, text } from "@/lib/form/form";
import { MAIL_WAYS, type MailWay } from "@/lib/person/person";
import { RETURN_WAYS, type ReturnWay } from "@/lib/post/ways";
import type { StepRefusal } from "@/lib/sag/judge";
import { isAsShown, type SagSnapshot } from "@/lib/sag/snapshot";

/** How the papers go out, and how they are to come back. `place` is where they are collected. */
export type PapersByPost = { way: MailWay; returnWay: ReturnWay; place: string | null };

export type SendJudgement =
  | { ok: true; sending: PapersByPost }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

const SCHEMA = z.object({
  papirvej: choice(MAIL_WAYS, "Vælg, hvordan papirerne sendes."),
  retur: choice(RETURN_WAYS, "Vælg, hvordan siderne kommer tilbage."),
  hentes: text(),
});

/** May the papers to be signed be laid ready for the post? No step of the sag: it waits for a signature as before. */
export function judgeSend(
  sag: SagSnapshot,
  { form, actor }: { form: TypedForm; actor: Actor },
): SendJudgement {
  if (!isAsShown(sag, form)) return { ok: false, refusal: "changed_meanwhile" };
  const open = sendIsOpen(sag, actor);
  if (!open.ok) return open;
  const parsed = parseForm(SCHEMA, form);
  if (!parsed.ok) return parsed;
  const { papirvej: way, retur: returnWay, hentes } = parsed.value;
  return { ok: true, sending: { way, returnWay, place: way === "collect" && hentes !== "" ? hentes : null } };
}

export function sendIsOpen(
  { status, paper }: Pick<SagSnapshot, "status" | "paper">,
  actor: Actor,
): { ok: true } | { ok: false; refusal: StepRefusal } {
  if (!can(actor, "post:handle")) return { ok: false, refusal: "not_permitted" };
  const isToSign = status === "awaiting_signature" && paper === "form";
  return isToSign ? { ok: true } : { ok: false, refusal: "wrong_status" };
}
