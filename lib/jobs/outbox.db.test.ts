import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { promise, workOnce } from "@/lib/jobs/outbox";

afterEach(async () => {
  await db().job.deleteMany();
  vi.restoreAllMocks();
});

async function promised(subject: string = randomUUID()): Promise<string> {
  await inTransaction((tx) => promise(tx, "read_batch", subject));
  return subject;
}

/** A handler that notes what it was given. */
function noting() {
  const done: string[] = [];
  return { done, handlers: { read_batch: async (subject: string) => void done.push(subject) } };
}

const waitingTurn = () => db().$executeRaw`update job set run_after = now() - interval '1 second'`;

describe("promised work", () => {
  test("is done once, the oldest first, and is gone when it is done", async () => {
    const [first, second] = [await promised(), await promised()];
    const { done, handlers } = noting();
    expect([await workOnce(handlers), await workOnce(handlers), await workOnce(handlers)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(done).toEqual([first, second]);
    expect(await db().job.count()).toBe(0);
  });

  test("that is promised twice is one, and goes with the transaction that promised it", async () => {
    const subject = await promised();
    await promised(subject);
    expect(await db().job.count()).toBe(1);
    const broken = inTransaction(async (tx) => {
      await promise(tx, "read_batch", randomUUID());
      throw new Error("broken off");
    });
    await expect(broken).rejects.toThrow("broken off");
    expect(await db().job.count()).toBe(1);
  });

  test("is shared by processes that look at the same time, and none is done by two", async () => {
    const subjects = [await promised(), await promised(), await promised()];
    const { done, handlers } = noting();
    await Promise.all(subjects.map(() => workOnce(handlers)));
    expect(done.toSorted()).toEqual(subjects.toSorted());
  });

  test("that nobody renews is taken over by another, and one that is renewed is not", async () => {
    const subject = await promised();
    const { done, handlers } = noting();
    await db().$executeRaw`update job set leased_until = now() + interval '10 seconds'`;
    expect(await workOnce(handlers)).toBe(false);
    await db().$executeRaw`update job set leased_until = now() - interval '1 second'`;
    expect(await db().job.findMany()).toMatchObject([{ tries: 0, fault: null }]);
    expect(await workOnce(handlers)).toBe(true);
    expect(done).toEqual([subject]);
  });

  test("that fails is tried again later, five times in all, and says the kind of fault alone", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await promised();
    const handlers = { read_batch: () => Promise.reject(new RangeError("Ingrid Demosen")) };
    expect(await workOnce(handlers)).toBe(true);
    expect(await workOnce(handlers), "not at once").toBe(false);
    for (let more = 0; more < 4; more++) {
      await waitingTurn();
      expect(await workOnce(handlers)).toBe(true);
    }
    await waitingTurn();
    expect(await workOnce(handlers), "a sixth time").toBe(false);
    expect(await db().job.findMany()).toMatchObject([{ tries: 5, fault: "RangeError", leasedUntil: null }]);
    expect(logged.mock.calls.join(" ")).not.toContain("Ingrid");
  });

  test("of a kind that a process does not know is left for one that does", async () => {
    await promised();
    expect(await workOnce({})).toBe(false);
    expect(await workOnce(noting().handlers)).toBe(true);
  });
});
