import { describe, expect, test } from "vitest";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { choosePlace, likelyLocation, readTodaysPlace } from "@/lib/location/todays-place";
import { readWaiting } from "@/lib/my-work/next-thing";
import { broughtTo, registered, signedInAs, storedSag } from "@/tests/case-work";
import { A_PLACE, daysLater, NOW, TODAY, typedFuldmagtsgiver } from "@/tests/people";

const [mette, ali] = [await signedInAs("caseworker"), await signedInAs("caseworker", 1)];
const lead = await signedInAs("project_lead");

async function due(sagsnummer: string, day: string, assigneeId: string | null): Promise<void> {
  await db().sag.update({ where: { sagsnummer }, data: { dueOn: toDbDate(day), assigneeId } });
}

describe("what waits for a caseworker", () => {
  test("is nothing to begin with, and nothing for one who sees no sager", async () => {
    expect(await readWaiting(mette, TODAY)).toEqual({ mine: 0, late: 0, next: null });
    expect(await readWaiting(lead, TODAY)).toEqual({ mine: 0, late: 0, next: null });
  });

  test("is the most urgent that nobody has, when they have none with us themselves", async () => {
    const mine = await registered(mette);
    expect((await storedSag(mine)).assigneeId).toBe(mette.userId);
    const [later, sooner, theirs] = [
      await broughtTo("received", mette),
      await broughtTo("checked", mette),
      await broughtTo("received", mette),
    ];
    await due(later, "2026-12-03", null);
    await due(sooner, "2026-12-02", null);
    await due(theirs, "2026-11-20", ali.userId);
    const { mine: count, next } = await readWaiting(mette, TODAY);
    expect(count).toBe(0);
    expect(next).toMatchObject({ sagsnummer: sooner, status: "checked", isMine: false, since: TODAY });
  });

  test("is their own most urgent with us, with what its reason is made of", async () => {
    const [first, second] = [
      await broughtTo("received", mette, { fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Bodil Testrup" }) }),
      await broughtTo("registered", mette),
    ];
    await due(first, "2026-11-19", mette.userId);
    expect(await readWaiting(mette, TODAY)).toEqual({
      mine: 2,
      late: 1,
      next: {
        sagsnummer: first,
        status: "received",
        basis: "signature",
        paper: "form",
        pages: [
          { number: 1, isBack: true },
          { number: 2, isBack: true },
        ],
        since: TODAY,
        fuldmagtsgiver: "Bodil Testrup",
        dueOn: "2026-11-19",
        over: 3,
        isMine: true,
      },
    });
    await due(second, "2026-11-18", mette.userId);
    expect((await readWaiting(mette, TODAY)).next?.sagsnummer).toBe(second);
  });

  test("hides the name while a citizen looks on, and is no look-up of a person", async () => {
    const before = await db().access.count();
    const { next } = await readWaiting({ ...mette, citizenLooking: true }, TODAY);
    expect(next?.fuldmagtsgiver).toBe("Skjult");
    expect(await db().access.count()).toBe(before);
  });

  test("is also what a colleague has whom they cover for", async () => {
    const { mine } = await readWaiting(mette, TODAY);
    const [fromOn, toOn] = [toDbDate(TODAY), toDbDate(TODAY)];
    await db().absence.create({ data: { userId: ali.userId ?? "", coverId: mette.userId, fromOn, toOn } });
    expect((await readWaiting(mette, TODAY)).mine).toBe(mine + 1);
    expect((await readWaiting(mette, copenhagenDay(daysLater(1)))).mine).toBe(mine);
  });
});

describe("today's place", () => {
  const tomorrow = daysLater(1);
  const names = async (now: Date) =>
    (await readTodaysPlace(mette, copenhagenDay(now))).places.map(({ name }) => name);

  test("is chosen among places, those of the weekday first and the rest in Danish order", async () => {
    const [tuesday, wednesday] = [await names(NOW), await names(tomorrow)];
    expect(tuesday.slice(0, 3)).toEqual(["Café Paraplyen", "Indgangen, Dalum", "Bolbro Brugerhus"]);
    expect(wednesday.slice(0, 2)).toEqual(["Bolbro Brugerhus", "Café Paraplyen"]);
    expect((await names(daysLater(4))).slice(0, 2)).toEqual(["Café Paraplyen", "Bolbro Brugerhus"]); // a Saturday
    expect(tuesday.slice(3)).toEqual(tuesday.slice(3).toSorted(new Intl.Collator("da").compare));
  });

  test("is none until it is chosen, and then goes before the place of the last henvendelse", async () => {
    await registered(mette);
    expect((await readTodaysPlace(mette, TODAY)).chosen).toBeNull();
    expect(await likelyLocation(mette, NOW)).toBe(A_PLACE);
    expect(await choosePlace(mette, "indgangen-dalum", NOW)).toBe(true);
    expect((await readTodaysPlace(mette, TODAY)).chosen).toMatchObject({
      name: "Indgangen, Dalum",
      weekdays: [2],
    });
    expect(await likelyLocation(mette, NOW)).toBe("indgangen-dalum");
    expect(await likelyLocation(ali, NOW)).toBeNull();
  });

  test("is not the place that was chosen the day before", async () => {
    expect((await readTodaysPlace(mette, copenhagenDay(tomorrow))).chosen).toBeNull();
    expect(await likelyLocation(mette, tomorrow)).toBe(A_PLACE);
  });

  test("is no place that is not there or has closed, and nothing of one who may not register", async () => {
    for (const slug of ["", "findes-ikke", "__proto__"])
      expect(await choosePlace(mette, slug, NOW)).toBe(false);
    expect(await choosePlace(lead, A_PLACE, NOW)).toBe(false);
    expect((await readTodaysPlace(mette, TODAY)).chosen?.slug).toBe("indgangen-dalum");
  });
});
