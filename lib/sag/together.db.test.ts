import { describe, expect, test } from "vitest";
import { finishGuide } from "@/lib/sag/guide/finish";
import { readGuide } from "@/lib/sag/guide/guide";
import type { FormStep } from "@/lib/sag/input/step";
import { stepSag } from "@/lib/sag/step";
import { sagTimeline } from "@/lib/sag/timeline";
import {
  aChangeOf,
  asOwner,
  broughtTo,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  untilSomebodyWaits,
} from "@/tests/case-work";
import { NOW, TODAY, typedFuldmagtsgiver } from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const TOO_LATE = { ok: false, refusal: "changed_meanwhile" };

describe("two who step one sag at once", () => {
  test.each([
    ["received", "check", "reject"],
    ["received", "check", "check"],
    ["checked", "register", "withdraw"],
    ["registered", "send_receipt", "undo_registration"],
    ["registered", "send_receipt", "send_receipt"],
    ["awaiting_signature", "receive", "lapse"],
    ["completed", "end_by_death", "undo_registration"],
  ] as const)(
    "%s, one by %s and one by %s: one wins, and nothing of the other is written",
    async (from, one, other) => {
      const sagsnummer = await broughtTo(from, mette);
      const page = await snapshotOf(mette, sagsnummer);
      const letters = (await storedSag(sagsnummer)).letters.length;
      const step = (name: FormStep) => ({ sagsnummer, step: name, form: typedStep(name, page) });
      const results = await Promise.all([stepSag(mette, step(one), NOW), stepSag(ali, step(other), NOW)]);
      expect(results).toContainEqual({ ok: true });
      expect(results).toContainEqual(TOO_LATE);
      const [winner, taken] = results[0]?.ok ? [mette, one] : [ali, other];
      const after = await snapshotOf(mette, sagsnummer);
      expect(after.version).toBe(page.version + 1);
      expect(after.events.slice(0, -1)).toEqual(page.events);
      expect(after.events.at(-1)).toMatchObject({ actor: winner.key, fact: { step: taken } });
      expect(sagTimeline(after.events)).toEqual({ ok: true, status: after.status });
      expect((await storedSag(sagsnummer)).letters).toHaveLength(
        letters + (taken === "send_receipt" ? 1 : 0),
      );
    },
  );

  test("ten at once: one wins, and the sag is one version on", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const form = typedStep("check", await snapshotOf(mette, sagsnummer));
    const step = { sagsnummer, step: "check", form } as const;
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, at) => stepSag(at % 2 ? mette : ali, step, NOW)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok)) expect(result).toEqual(TOO_LATE);
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "checked", version: 3 });
  });

  test("one who comes while the other is saving waits, and is told of the colleague", async () => {
    const sagsnummer = await registered(mette);
    const form = typedStep("withdraw", await snapshotOf(mette, sagsnummer));
    const result = await asOwner(async (colleague) => {
      await colleague.query("begin");
      await colleague.query(
        "update sag set status = 'received', version = version + 1 where sagsnummer = $1",
        [sagsnummer],
      );
      await colleague.query(
        `insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload)
         select 'sag.stepped', 'sag', key, $2, 2, 'colleague', $3 from sag where sagsnummer = $1`,
        [sagsnummer, TODAY, { step: "receive", from: "awaiting_signature", to: "received", pages: [1, 2] }],
      );
      const stepping = stepSag(mette, { sagsnummer, step: "withdraw", form }, NOW);
      await untilSomebodyWaits();
      await colleague.query("commit");
      return stepping;
    });
    expect(result).toEqual(TOO_LATE);
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "received", version: 2 });
  });
});

describe("one who changes a sag while another steps it", () => {
  test("one wins, and the papers are those of the one who won", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const page = await snapshotOf(mette, sagsnummer);
    const draft = await aChangeOf(ali, sagsnummer, {
      fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Ingrid Demosen-Ny" }),
    });
    const guide = (await readGuide(ali, draft, NOW)) ?? expect.fail("there is a draft");
    const step = { sagsnummer, step: "check", form: typedStep("check", page) } as const;
    const [stepped, changed] = await Promise.all([stepSag(mette, step, NOW), finishGuide(ali, guide, NOW)]);
    expect([stepped.ok, changed.ok].sort()).toEqual([false, true]);
    expect(stepped.ok ? changed : stepped).toEqual(TOO_LATE);
    const sag = await storedSag(sagsnummer);
    expect(sag.version).toBe(page.version + 1);
    expect(sag.status).toBe(stepped.ok ? "checked" : "awaiting_signature");
    expect(sag.printedForms).toHaveLength(stepped.ok ? 1 : 2);
    const giver = sag.persons.find(({ role }) => role === "fuldmagtsgiver");
    expect(giver?.name).toBe(stepped.ok ? "Ingrid Demosen" : "Ingrid Demosen-Ny");
  });

  test("a stale change is refused and told, and can be saved once it is seen", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const draft = await aChangeOf(ali, sagsnummer);
    const step = {
      sagsnummer,
      step: "check",
      form: typedStep("check", await snapshotOf(mette, sagsnummer)),
    } as const;
    expect(await stepSag(mette, step, NOW)).toEqual({ ok: true });
    const finish = async () =>
      finishGuide(ali, (await readGuide(ali, draft, NOW)) ?? expect.fail("gone"), NOW);
    expect(await finish()).toEqual(TOO_LATE);
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "checked", version: 3 });
    expect(await finish()).toEqual({ ok: true, sagsnummer });
    expect(await storedSag(sagsnummer)).toMatchObject({ status: "awaiting_signature", version: 4 });
  });

  test("the same change sent twice at once is made once, and leaves no draft", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const draft = await aChangeOf(mette, sagsnummer);
    const guide = (await readGuide(mette, draft, NOW)) ?? expect.fail("there is a draft");
    const results = await Promise.all([finishGuide(mette, guide, NOW), finishGuide(mette, guide, NOW)]);
    expect(results).toEqual([
      { ok: true, sagsnummer },
      { ok: true, sagsnummer },
    ]);
    const sag = await storedSag(sagsnummer);
    expect(sag.version).toBe(3);
    expect(sag.printedForms).toHaveLength(2);
    expect(await readGuide(mette, draft, NOW)).toBeNull();
  });
});
