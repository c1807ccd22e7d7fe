import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cookieNames, sessionSecret } from "@/lib/auth/cookies";
import { type Actor, can, type Permission } from "@/lib/auth/permissions";
import { endSession, liveSession, type SessionUser } from "@/lib/auth/session-life";

export type SignedIn = { actor: Actor; user: SessionUser };

/** Where whoever has a temporary password is led, and may be. */
const CHOOSE_PASSWORD = "/mig/adgangskode";
type Gate = { evenTemporary?: boolean };

/**
 * Who is signed in, or null. The cookie only names a session row; the row decides. Somebody whose password an
 * administrator chose is led to choose another, from every page and act but that one and the way out.
 */
export async function currentUser({ evenTemporary = false }: Gate = {}): Promise<SignedIn | null> {
  const store = await cookies();
  const token = store.get(cookieNames().session)?.value;
  const claims = token ? await decode({ token, secret: sessionSecret() }).catch(() => null) : null;
  if (typeof claims?.sid !== "string") return null;
  const user = await liveSession(claims.sid, new Date());
  if (user?.temporaryPassword && !evenTemporary) redirect(CHOOSE_PASSWORD);
  return user && { user, actor: actorOf(user) };
}

function actorOf({ key, id, roles, citizenLooking }: SessionUser): Actor {
  return { key, userId: id, roles, citizenLooking };
}

/** The gate: first line of every page, action and route handler behind sign-in. */
export async function requireUser(gate: Gate = {}): Promise<SignedIn> {
  const signedIn = await currentUser(gate);
  if (signedIn) return signedIn;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(path === "/" ? "/log-ind" : `/log-ind?videre=${encodeURIComponent(path)}`);
}

/** As `requireUser`, and what you may not see is not found. */
export async function requirePermission(permission: Permission): Promise<SignedIn> {
  const signedIn = await requireUser();
  if (!can(signedIn.actor, permission)) notFound();
  return signedIn;
}

/** Ends the session row and forgets the cookie. */
export async function signOut(): Promise<void> {
  const signedIn = await currentUser({ evenTemporary: true });
  if (signedIn) await endSession(signedIn.user.sessionId, new Date());
  (await cookies()).delete(cookieNames().session);
}
