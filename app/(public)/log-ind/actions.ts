"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { CODE_MAIL_COOKIE, codeMailCookie } from "@/lib/auth/cookies";
import { sendCode } from "@/lib/auth/send-code";
import { askForCode } from "@/lib/auth/sign-in-code";
import { typed, typedForm } from "@/lib/form/form";

/** Anybody may ask. The mail goes after the answer, which is the same whether the address stands with us or not. */
export async function sendMeACode(data: FormData): Promise<void> {
  const email = typed(typedForm(data), "mail").slice(0, 200);
  (await cookies()).set(CODE_MAIL_COOKIE, email, codeMailCookie());
  if (!/^\S+@\S+$/.test(email)) redirect("/log-ind?fejl=mail");
  const address = (await headers()).get("x-forwarded-for")?.split(",")[0] ?? "";
  const asked = await askForCode({ email, address }, new Date());
  if (!asked.ok) redirect("/log-ind?fejl=kode-vent");
  const { mail } = asked;
  if (mail) after(() => sendCode(mail));
  redirect("/log-ind/kode");
}
