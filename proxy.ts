import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { cookieNames, csrfToken, newCsrfCookie } from "@/lib/auth/cookies";

/** Comfort, not a gate: headers for every page, and the cookie that the sign-in form needs. */
export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse(null, { status: 404 });
  const tooLong = tooLongWords(request);
  if (tooLong) return new NextResponse(tooLong, { status: 413, headers: PLAIN });
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname);
  headers.set("x-query", request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const csrf = freshCsrfCookie(request);
  if (csrf) headers.set("cookie", `${headers.get("cookie") ?? ""}; ${csrf.name}=${csrf.value}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  if (csrf) response.cookies.set({ ...csrf, httpOnly: true, sameSite: "lax", path: "/" });
  return response;
}

/** What is told to everybody is the same for all and has its own headers: app/public-answers.tsx. */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/|favicon.ico|icon.svg|digitalfuldmagt$|digitalfuldmagt.json$|digitalfuldmagt/fragment$|was$).*)",
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
/** Where files are sent: the largest that is read, what stands around it in the post, and some that is told why not. */
const LONGEST_FILE_POST = 2_500_000;
const FILES = ["/udrulning/import"];
const TOO_LONG =
  "Det, der blev sendt, fylder for meget. Intet er gemt. Gå tilbage, og skriv mindre i felterne.";
const FILE_TOO_LONG =
  "Filen fylder mere end 2 MB. Intet er gemt. Gå tilbage, og vælg en fil, der kun har listen.";
const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/** What to answer when more is posted than is taken there; null when it is not. */
function tooLongWords(request: NextRequest): string | null {
  const length = Number(request.headers.get("content-length"));
  if (FILES.includes(request.nextUrl.pathname)) return length > LONGEST_FILE_POST ? FILE_TOO_LONG : null;
  return length > LONGEST_POST ? TOO_LONG : null;
}

const SIGN_IN = ["/log-ind", "/log-ind/kode"];

function freshCsrfCookie(request: NextRequest) {
  const { csrf, secure } = cookieNames();
  if (!SIGN_IN.includes(request.nextUrl.pathname)) return null;
  if (csrfToken(request.cookies.get(csrf)?.value)) return null;
  return { name: csrf, value: newCsrfCookie(), secure };
}

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
