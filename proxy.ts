import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { cookieNames, csrfToken, newCsrfCookie } from "@/lib/auth/cookies";
import { FILE_FORMS, LONGEST_FILE_POST, TOO_LARGE } from "@/lib/list-file/limits";

/** Comfort, not a gate: headers for every page, and the cookie that the sign-in form needs. */
export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse(null, { status: 404 });
  if (isTooLong(request)) return tooLong(request);
  const isKept = KEPT_FILE.test(request.nextUrl.pathname);
  const policy = isKept ? SANDBOX : contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname);
  headers.set("x-query", request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const csrf = freshCsrfCookie(request);
  if (csrf) headers.set("cookie", `${headers.get("cookie") ?? ""}; ${csrf.name}=${csrf.value}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", isKept ? "private, no-store" : "no-store");
  if (csrf) response.cookies.set({ ...csrf, httpOnly: true, sameSite: "lax", path: "/" });
  return response;
}

/**
 * What is told to everybody is the same for all and has its own headers: app/public-answers.tsx. What a proxy sees of a post is
 * held in memory, so scans go past it to a door that asks and limits by itself: app/(staff)/post/ind/modtag/route.ts.
 */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/|favicon.ico|icon.svg|digitalfuldmagt$|digitalfuldmagt.json$|digitalfuldmagt/fragment$|was$|post/ind/modtag$).*)",
  ],
};

/** Half a percent sign is no address; the router would fail on it. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** In bytes. The framework answers more than it takes (next.config.mjs) with a fault; no form of ours comes near. */
const LONGEST_POST = 1_000_000;
const TOO_LONG =
  "Det, der blev sendt, fylder for meget. Intet er gemt. Gå tilbage, og skriv mindre i felterne.";
const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

function isTooLong({ nextUrl, headers }: NextRequest): boolean {
  const longest = FILE_FORMS.includes(nextUrl.pathname) ? LONGEST_FILE_POST : LONGEST_POST;
  return Number(headers.get("content-length")) > longest;
}

/** A form with a file is shown again and says why. A post by JavaScript goes by a header: it would follow a redirect unseen. */
function tooLong({ nextUrl: { pathname }, url, headers }: NextRequest): NextResponse {
  if (!FILE_FORMS.includes(pathname)) return new NextResponse(TOO_LONG, { status: 413, headers: PLAIN });
  const form = `${pathname}?afvist=${TOO_LARGE}`;
  if (!headers.has("next-action")) return NextResponse.redirect(new URL(form, url), 303);
  return new NextResponse(null, { headers: { ...PLAIN, "x-action-redirect": `${form};push` } });
}

const SIGN_IN = ["/log-ind", "/log-ind/kode"];

function freshCsrfCookie(request: NextRequest) {
  const { csrf, secure } = cookieNames();
  if (!SIGN_IN.includes(request.nextUrl.pathname)) return null;
  if (csrfToken(request.cookies.get(csrf)?.value)) return null;
  return { name: csrf, value: newCsrfCookie(), secure };
}

/** What came from outside, and views of it: it runs nothing and fetches nothing, whatever it holds. */
const KEPT_FILE = /^\/post\/(sider\/[^/]+\/billede|filer\/[^/]+)$/;
const SANDBOX = "sandbox; default-src 'none'; img-src 'self'";

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
