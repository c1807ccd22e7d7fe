import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { environment } from "@/lib/env.mjs";
import { keys } from "@/lib/secrets";

/** Names as next-auth 4 gives them; the prefixes bind a cookie to https and to this host. */
export function cookieNames() {
  const secure = environment().publicUrl.startsWith("https://");
  return {
    secure,
    session: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    csrf: `${secure ? "__Host-" : ""}next-auth.csrf-token`,
  };
}

/** What was typed as e-mail at a refused sign-in: kept a minute, so that it need not be typed again. */
export const TYPED_EMAIL_COOKIE = "log-ind-mail";

/** Where a code was sent to: kept while the code is typed. */
export const CODE_MAIL_COOKIE = "kode-mail";

export function codeMailCookie() {
  const { secure } = cookieNames();
  return { path: "/log-ind", maxAge: 15 * 60, httpOnly: true, sameSite: "lax", secure } as const;
}

/** The secret of the session cookie. */
export function sessionSecret(): string {
  return keys().session;
}

/**
 * next-auth sets its CSRF cookie only after its own page was asked for; our sign-in form must work at first
 * sight and without JavaScript, so the proxy sets the same cookie: token, bar, SHA-256 of token and secret.
 */
export function newCsrfCookie(): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${csrfHash(token)}`;
}

/** The token of a CSRF cookie that we made; null for any other. */
export function csrfToken(cookie: string | undefined): string | null {
  const [token, hash] = (cookie ?? "").split("|");
  if (!token || !hash) return null;
  const expected = Buffer.from(csrfHash(token));
  const given = Buffer.from(hash);
  return expected.length === given.length && timingSafeEqual(expected, given) ? token : null;
}

function csrfHash(token: string): string {
  return createHash("sha256").update(`${token}${sessionSecret()}`).digest("hex");
}
