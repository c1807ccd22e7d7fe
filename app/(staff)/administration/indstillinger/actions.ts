"use server";

import { notFound, redirect } from "next/navigation";
import { seqOf } from "@/lib/administration/seq";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { changeSettings } from "@/lib/setting/change";
import { parseSettings } from "@/lib/setting/typed";
import { isSettingGroup } from "@/lib/setting/words";

/** Saves one form of settings, or shows it again with what is wrong. */
export async function saveSettings(data: FormData): Promise<void> {
  const { actor } = await requirePermission("setting:edit");
  const form = typedForm(data);
  const group = typed(form, "gruppe");
  if (!isSettingGroup(group)) notFound();
  const now = new Date();
  const parsed = parseSettings(group, form, { today: copenhagenDay(now) });
  const asked = { values: parsed.ok ? parsed.value : {}, seen: seqOf(form) };
  const result = parsed.ok ? await changeSettings(actor, asked, now) : null;
  const shown = group === "besked" ? "/administration/besked" : `/administration/indstillinger/${group}`;
  if (result?.ok) {
    redirect(group === "besked" ? `${shown}?gemt=1` : `/administration/indstillinger?gemt=${group}#${group}`);
  }
  const refusal = result?.refusal;
  redirect(`${shown}?forsoeg=${await keepForm(actor, { of: group, form, refusal }, now)}`);
}
