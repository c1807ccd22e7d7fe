import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cookieNames, sessionSecret, TYPED_EMAIL_COOKIE } from "@/lib/auth/cookies";
import { ABSOLUTE_HOURS } from "@/lib/auth/session-life";
import { type SignInResult, signIn } from "@/lib/auth/sign-in";
import { signInByCode } from "@/lib/auth/sign-in-code";
import { environment } from "@/lib/env.mjs";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The only next-auth doors: sign-in posts here; sessions are our own rows. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const form = await request.clone().formData();
  process.env.NEXTAUTH_URL ??= environment().publicUrl;
  const response: Response = await NextAuth(options())(request, context);
  const problem = refusal(response.headers.get("location"));
  if (!problem) return relative(response);
  if ((await context.params).nextauth.at(-1) === "code") {
    return new Response(null, { status: 303, headers: { location: `/log-ind/kode?fejl=${problem}` } });
  }
  const headers = new Headers({ location: `/log-ind?fejl=${problem}${onwards(form)}` });
  headers.append("set-cookie", typedEmail(String(form.get("email") ?? "")));
  return new Response(null, { status: 303, headers });
}

function options(): NextAuthOptions {
  const { secure } = cookieNames();
  return {
    secret: sessionSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: ABSOLUTE_HOURS * 3600 },
    pages: { signIn: "/log-ind", error: "/log-ind" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const email = String(credentials?.email ?? "");
          const password = String(credentials?.password ?? "");
          return sessionOr(await signIn({ email, password, address: addressOf(request) }, new Date()));
        },
      }),
      CredentialsProvider({
        id: "code",
        credentials: { email: {}, code: {} },
        async authorize(credentials, request) {
          const email = String(credentials?.email ?? "");
          const code = String(credentials?.code ?? "");
          return sessionOr(await signInByCode({ email, code, address: addressOf(request) }, new Date()));
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      redirect: ({ url }) => (/^\/(?![/\\])/.test(url) ? url : "/"),
    },
  };
}

function addressOf({ headers }: { headers?: Record<string, unknown> | undefined }): string {
  return String(headers?.["x-forwarded-for"] ?? "").split(",")[0] ?? "";
}

function sessionOr(result: SignInResult): { id: string } {
  if (!result.ok) throw new Error(result.refusal);
  return { id: result.sessionId };
}

const REFUSALS: Record<string, string> = { throttled: "vent", wrong: "forkert" };

/** Which refusal a redirect of next-auth stands for; null when it leads to a page of ours: the sign-in went well. */
function refusal(location: string | null): string | null {
  if (!location) return "forkert";
  const { pathname, searchParams } = new URL(location, "http://here");
  if (pathname !== "/log-ind" && !pathname.startsWith("/api/auth/")) return null;
  return REFUSALS[searchParams.get("error") ?? ""] ?? "forkert";
}

/** Redirects stay on the host that the browser used: "/.//evil" would become "//evil", which is another host. */
function relative(response: Response): Response {
  const url = new URL(response.headers.get("location") ?? "/", "http://here");
  response.headers.set("location", `${url.pathname.replace(/^\/+/, "/")}${url.search}`);
  return response;
}

/** Where the next try is to lead: whoever was on the way to a sag comes there after all. */
function onwards(form: FormData): string {
  const next = String(form.get("callbackUrl") ?? "");
  return /^\/\w/.test(next) ? `&videre=${encodeURIComponent(next)}` : "";
}

function typedEmail(email: string): string {
  const value = encodeURIComponent(email.slice(0, 200));
  return `${TYPED_EMAIL_COOKIE}=${value}; Path=/log-ind; Max-Age=60; HttpOnly; SameSite=Lax`;
}
