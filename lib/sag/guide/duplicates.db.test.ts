import { afterEach, describe, expect, test } from "vitest";
import { OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { blindIndex } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { cprAge } from "@/lib/person/cpr";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import { findDuplicates } from "@/lib/sag/guide/duplicates";
import { readGuide } from "@/lib/sag/guide/guide";
import { parseRegistration, type TypedGuide } from "@/lib/sag/guide/registration";
import { keys } from "@/lib/secrets";
import { aDraftOf, broughtTo, ownerRows, registered, signedInAs, storedSag, take } from "@/tests/case-work";
import {
  A_TOPIC,
  ANOTHER_TOPIC,
  aCpr,
  aForm,
  aRegistration,
  daysLater,
  NOW,
  TODAY,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedOrganisation,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

let serial = 1000;
/** Somebody whom no other test knows. */
function somebody() {
  const cpr = aCpr(`710438${++serial}`);
  expect(cprAge(cpr, TODAY)).toBe(88);
  return cpr;
}

const pair = (giver: string, haver: string, topic = A_TOPIC): Partial<TypedGuide> => ({
  fuldmagtsgiver: typedFuldmagtsgiver({ cpr: giver }),
  fuldmagtshaver: typedFuldmagtshaver({ cpr: haver }),
  emner: typedTopics(topic),
});

/** What is found when this is about to be made. */
async function found(
  typed: Partial<TypedGuide>,
  { actor = mette, except = null as string | null, now = NOW } = {},
) {
  const guide = (await readGuide(mette, await aDraftOf(mette, aRegistration(typed)), NOW)) ?? expect.fail();
  const parsed = parseRegistration(guide.draft.typed, guide.context);
  if (!parsed.ok) return expect.fail(JSON.stringify(parsed));
  return findDuplicates(actor, { registration: parsed.value, except }, now);
}
const numbers = (duplicates: Awaited<ReturnType<typeof found>>) =>
  duplicates.map(({ sagsnummer }) => sagsnummer);

afterEach(() => db().draft.deleteMany({}));

describe("before a sag is made", () => {
  test("open sager of the same fuldmagtsgiver are shown, those about the same topic first", async () => {
    const [giver, haver] = [somebody(), somebody()];
    const same = await registered(mette, pair(giver, haver));
    const other = await registered(ali, pair(giver, somebody(), ANOTHER_TOPIC));
    await registered(mette, pair(somebody(), haver));
    const duplicates = await found(pair(giver, haver));
    expect(numbers(duplicates)).toEqual([same, other]);
    expect(duplicates).toMatchObject([
      { direction: "same", shared: ["Madservice"], others: [], openAs: "awaiting_signature" },
      { direction: "same", shared: [], others: [expect.stringContaining("Hjælpemidler")] },
    ]);
  });

  test("fuldmagter in force count, also after the sag is closed, and those that no longer hold do not", async () => {
    const giver = somebody();
    const typed = pair(giver, somebody());
    const active = await broughtTo("completed", mette, typed);
    for (const status of ["withdrawn", "rejected", "lapsed", "ended"] as const) {
      await broughtTo(status, mette, typed);
    }
    expect(await found(typed)).toMatchObject([
      { sagsnummer: active, openAs: null, holdsUntil: "2028-11-24", shared: ["Madservice"] },
    ]);
    expect(await found(typed, { now: daysLater(731) })).toMatchObject([{ sagsnummer: active }]);
    expect(await found(typed, { now: daysLater(732) })).toEqual([]);
    await ownerRows(
      "update fuldmagt set fate = 'revoked' where sag_id = (select id from sag where sagsnummer = $1)",
      [active],
    );
    expect(await found(typed)).toEqual([]);
  });

  test("the same two the other way round are told before all else, whether open or in force", async () => {
    const [one, other] = [somebody(), somebody()];
    const same = await registered(mette, pair(one, other));
    const open = await registered(mette, pair(other, one, ANOTHER_TOPIC));
    const active = await broughtTo("completed", mette, pair(other, one));
    const gone = await broughtTo("withdrawn", mette, pair(other, one));
    await registered(mette, pair(somebody(), one)); // one receives from a third: nothing is turned round
    const duplicates = await found(pair(one, other));
    expect(numbers(duplicates)).toEqual([active, open, same]);
    expect(duplicates.map(({ direction }) => direction)).toEqual(["reversed", "reversed", "same"]);
    expect(numbers(duplicates)).not.toContain(gone);
  });

  test("one whose number is not known, or an organisation, is never the other way round", async () => {
    const [one, other] = [somebody(), somebody()];
    await registered(mette, pair(other, one));
    const unknown = { ...pair(one, other), fuldmagtshaver: typedFuldmagtshaver({ cpr: "" }) };
    expect(await found(unknown)).toEqual([]);
    expect(await found({ ...unknown, fuldmagtshaver: typedOrganisation() })).toEqual([]);
  });

  test("the sag that is renewed or corrected is no duplicate of itself", async () => {
    const typed = pair(somebody(), somebody());
    const renewed = await broughtTo("completed", mette, typed);
    const another = await registered(mette, typed);
    const { key } = await storedSag(renewed);
    expect(numbers(await found(typed, { except: key }))).toEqual([another]);
  });

  test("a draft is never shown, neither one's own nor a colleague's", async () => {
    const typed = pair(somebody(), somebody());
    await aDraftOf(ali, aRegistration(typed));
    await aDraftOf(mette, aRegistration(typed));
    expect(await found(typed)).toEqual([]);
  });

  test("one row of the log says who looked, by a blind index and without a number", async () => {
    const giver = somebody();
    await registered(mette, pair(giver, somebody()));
    const before = await db().access.count();
    await found(pair(giver, somebody()));
    const rows = await db().access.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(await db().access.count()).toBe(before + 1);
    expect(rows).toMatchObject([{ actor: mette.key, action: "searched", sagKey: null, purpose: null }]);
    expect(Buffer.from(rows[0]?.criterion ?? []).equals(blindIndex(keys(), "cpr", giver))).toBe(true);
  });

  test("nothing is found when the look cannot be logged", async () => {
    const typed = pair(somebody(), somebody());
    await registered(mette, typed);
    await ownerRows("revoke insert (criterion) on access from app");
    try {
      await expect(found(typed)).rejects.toThrow();
    } finally {
      await ownerRows("grant insert (criterion) on access to app");
    }
    expect(await found(typed)).toHaveLength(1);
  });

  test("no name of another is told while a citizen looks on", async () => {
    const typed = pair(somebody(), somebody());
    await registered(mette, typed);
    const looking = { ...mette, citizenLooking: true };
    expect(await found(typed, { actor: looking })).toMatchObject([{ fuldmagtshaver: HIDDEN_NAME }]);
    expect(await found(typed)).toMatchObject([{ fuldmagtshaver: "Karen Prøvegaard" }]);
  });

  test("who may see no sag finds none", async () => {
    const typed = pair(somebody(), somebody());
    await registered(mette, typed);
    const others = ROLES.filter((role) => role !== "caseworker");
    for (const actor of [...(await Promise.all(others.map((role) => signedInAs(role)))), SYSTEM, OPERATOR]) {
      expect(await found(typed, { actor })).toEqual([]);
    }
  });

  test("one that was taken back is found again when it is opened again", async () => {
    const typed = { ...pair(somebody(), somebody()), opret: aForm({}) };
    const sagsnummer = await broughtTo("withdrawn", mette, typed);
    expect(await found(typed)).toEqual([]);
    await take(mette, sagsnummer, "reopen", { grund: "citizen_came_back" });
    expect(numbers(await found(typed))).toEqual([sagsnummer]);
  });
});
