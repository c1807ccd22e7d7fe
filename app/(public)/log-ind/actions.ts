"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { CODE_MAIL_COOKIE, codeMailCookie } from "@/lib/auth/cookies";
import { sendCode } from "@/lib/auth/send-code";
import { askForCode, makeCode } from "@/lib/auth/sign-in-code";
import { typed, typedForm } from "@/lib/form/form";

/** Anybody may ask. The answer comes before the address is looked up, so it is the same whether it stands with us or not. */
export async function sendMeACode(data: FormData): Promise<void> {
  const email = typed(typedForm(data), "mail").slice(0, 200);
  (await cookies()).set(CODE_MAIL_COOKIE, email, codeMailCookie());
  if (!/^\S+@\S+$/.test(email)) redirect("/log-ind?fejl=mail");
  const address = (await headers()).get("x-forwarded-for")?.split(",")[0] ?? "";
  const now = new Date();
  const asked = await askForCode({ email, address }, now);
  if (!asked.ok) redirect("/log-ind?fejl=kode-vent");
  after(async () => {
    const mail = await makeCode(email, now);
    if (mail) await sendCode(mail);
  });
  redirect("/log-ind/kode");
}
