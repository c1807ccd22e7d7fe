import { randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import {
  accountIndex,
  asAccount,
  type Indexes,
  mustWait,
  noteTry,
  type SignInResult,
  startSession,
} from "@/lib/auth/sign-in";
import { blindIndex } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { keys } from "@/lib/secrets";

export const CODE_MINUTES = 15;
const MOST_TRIES = 5;
const DIGITS = 6;

/** Whom a code signs in: the board alone. Whoever is staff too signs in as staff. */
const BOARD_ONLY = { active: true, roles: { equals: ["board_member" as const] } };

export type AskedCode = { ok: true } | { ok: false; refusal: "throttled" };

/** May a code be made? Looks at no account, so that neither the answer nor its time tells whether there is one. */
export async function askForCode(asked: { email: string; address: string }, now: Date): Promise<AskedCode> {
  const email = asAccount(asked.email);
  // by indexes of their own: to ask is no failure to sign in
  const indexes: Indexes = {
    account: blindIndex(keys(), "code asked", email),
    address: blindIndex(keys(), "code asked from", asked.address),
  };
  if (await mustWait(indexes, now)) return { ok: false, refusal: "throttled" };
  await noteTry(indexes, now);
  return { ok: true };
}

/**
 * Makes a code for a board member, and gives the mail to send; null for anybody else. To be called after the answer. A new
 * code ends those before it.
 */
export async function makeCode(email: string, now: Date): Promise<{ to: string; code: string } | null> {
  const user = await db().user.findFirst({
    where: { email: asAccount(email), ...BOARD_ONLY },
    select: { id: true, email: true },
  });
  if (!user) return null;
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  await db().$transaction([
    db().signInCode.deleteMany({ where: { userId: user.id } }),
    db().signInCode.create({
      data: { id, userId: user.id, codeHash: hashOf(id, code), createdAt: now, expiresAt },
    }),
  ]);
  return { to: user.email, code };
}

export type CodeCredentials = { email: string; code: string; address: string };

/**
 * Starts a session for a code that was sent: once, in time, and within five tries. The same answer for a wrong code, an
 * old one and no account. Spaces in what was typed do not matter.
 */
export async function signInByCode(credentials: CodeCredentials, now: Date): Promise<SignInResult> {
  const email = asAccount(credentials.email);
  const account = accountIndex(email);
  const address = blindIndex(keys(), "address", credentials.address);
  if (await mustWait({ account, address }, now)) return { ok: false, refusal: "throttled" };
  const userId = await usedBy(email, credentials.code.replace(/\s/g, ""), now);
  if (!userId) {
    await noteTry({ account, address }, now);
    return { ok: false, refusal: "wrong" };
  }
  await db().signInFailure.deleteMany({ where: { account } });
  return { ok: true, sessionId: await startSession(userId, now) };
}

/** Uses up the code; null when it is not the right one. A try is counted before it is judged, so that many at once are too. */
async function usedBy(email: string, code: string, now: Date): Promise<string | null> {
  const sent = await db().signInCode.findFirst({
    where: { user: { email, ...BOARD_ONLY }, usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  if (!sent) return null;
  const open = { id: sent.id, usedAt: null };
  const counted = await db().signInCode.updateMany({
    where: { ...open, failures: { lt: MOST_TRIES } },
    data: { failures: { increment: 1 } },
  });
  if (counted.count === 0 || !timingSafeEqual(hashOf(sent.id, code), sent.codeHash)) return null;
  const used = await db().signInCode.updateMany({ where: open, data: { usedAt: now } });
  return used.count === 1 ? sent.userId : null;
}

function hashOf(id: string, code: string): Uint8Array<ArrayBuffer> {
  return blindIndex(keys(), "sign-in code", `${id}|${code}`);
}

/** Codes that nobody can use any more. */
export async function deleteOldCodes(now: Date): Promise<void> {
  await db().signInCode.deleteMany({ where: { expiresAt: { lt: now } } });
}
