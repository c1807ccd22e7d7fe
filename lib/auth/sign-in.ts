import { randomUUID } from "node:crypto";
import { passwordFits } from "@/lib/auth/password";
import { ABSOLUTE_HOURS } from "@/lib/auth/session-life";
import { FAILURE_WINDOW_MINUTES, secondsToWait } from "@/lib/auth/throttle";
import { blindIndex } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { keys } from "@/lib/secrets";

export type Credentials = { email: string; password: string; address: string };
export type SignInResult = { ok: true; sessionId: string } | { ok: false; refusal: "wrong" | "throttled" };

/** Checks a local account and starts a session row. The same answer for a wrong password and no account. */
export async function signIn(credentials: Credentials, now: Date): Promise<SignInResult> {
  const email = asAccount(credentials.email);
  const account = accountIndex(email);
  const address = blindIndex(keys(), "address", credentials.address);
  if (await mustWait({ account, address }, now)) return { ok: false, refusal: "throttled" };
  const user = await db().user.findFirst({ where: { email, active: true } });
  if (!(await passwordFits(user?.passwordHash ?? null, credentials.password)) || !user) {
    await noteTry({ account, address }, now);
    return { ok: false, refusal: "wrong" };
  }
  await db().signInFailure.deleteMany({ where: { account } });
  return { ok: true, sessionId: await startSession(user.id, now) };
}

/** Have so many guesses of an account's password failed that the next must wait? By itself, without an address. */
export async function isAccountThrottled(email: string, now: Date): Promise<boolean> {
  const { count, last } = await failures({ account: accountIndex(email), at: { gte: windowStart(now) } });
  return secondsToWait("account", count, secondsSince(last, now)) > 0;
}

/** A wrong password that somebody typed who is signed in already: it counts for the account, not for an address. */
export async function noteFailure(email: string, now: Date): Promise<void> {
  const address = blindIndex(keys(), "address", `signed in as ${email}`);
  await db().signInFailure.create({ data: { at: now, account: accountIndex(email), address } });
}

/** An e-mail as it stands in the table; PostgreSQL cannot read a NUL. */
export function asAccount(typed: string): string {
  return typed.replaceAll("\0", "").trim().toLowerCase();
}

/** A try that failed; those that are too old to count go with it. */
export async function noteTry({ account, address }: Indexes, now: Date): Promise<void> {
  await db().signInFailure.create({ data: { at: now, account, address } });
  await db().signInFailure.deleteMany({ where: { at: { lt: windowStart(now) } } });
}

export function accountIndex(email: string) {
  return blindIndex(keys(), "account", email);
}

export type Indexes = { account: Uint8Array<ArrayBuffer>; address: Uint8Array<ArrayBuffer> };

/** Have so many tries failed, of an account or from an address, that the next must wait? */
export async function mustWait(indexes: Indexes, now: Date): Promise<boolean> {
  const since = windowStart(now);
  const byAccount = await failures({ account: indexes.account, at: { gte: since } });
  const byAddress = await failures({ address: indexes.address, at: { gte: since } });
  const wait = Math.max(
    secondsToWait("account", byAccount.count, secondsSince(byAccount.last, now)),
    secondsToWait("address", byAddress.count, secondsSince(byAddress.last, now)),
  );
  return wait > 0;
}

/** Failures before this are forgotten. */
function windowStart(now: Date): Date {
  return new Date(now.getTime() - FAILURE_WINDOW_MINUTES * 60_000);
}

async function failures(where: Partial<Indexes> & { at: { gte: Date } }) {
  const found = await db().signInFailure.aggregate({ where, _count: true, _max: { at: true } });
  return { count: found._count, last: found._max.at };
}

function secondsSince(last: Date | null, now: Date): number {
  return last ? (now.getTime() - last.getTime()) / 1000 : Number.POSITIVE_INFINITY;
}

export async function startSession(userId: string, now: Date): Promise<string> {
  const id = randomUUID();
  const endsAt = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
  await db().session.create({ data: { id, userId, createdAt: now, lastSeenAt: now, endsAt } });
  return id;
}
