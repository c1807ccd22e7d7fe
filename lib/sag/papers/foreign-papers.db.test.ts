import { describe, expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft } from "@/lib/draft/draft";
import { readEvents } from "@/lib/events/record";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { firstOpenStep, readGuide, stepAfter } from "@/lib/sag/guide/guide";
import { guideSteps } from "@/lib/sag/guide/guide-steps";
import { guideView } from "@/lib/sag/guide/guide-view";
import { nextOf } from "@/lib/sag/next";
import { readPapers } from "@/lib/sag/papers/documents";
import { sagTimeline } from "@/lib/sag/timeline";
import { openSag } from "@/lib/sag/view";
import { changeSetting } from "@/lib/setting/change";
import {
  aDraftOf,
  changed,
  finish,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
} from "@/tests/case-work";
import {
  A_PLACE,
  ANOTHER_TOPIC,
  aForm,
  anArrival,
  NOW,
  TODAY,
  typedBrev,
  typedFuldmagtsgiver,
  typedTopics,
} from "@/tests/people";

const mette = await signedInAs("caseworker");

/** A sag that began with a paper. Gives its number. */
async function arrived(change: Parameters<typeof anArrival>[0] = {}): Promise<string> {
  const result = await finish(mette, await aDraftOf(mette, anArrival(change)));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.sagsnummer;
}

const onBasis = (grundlag: "general_fuldmagt" | "future_fuldmagt") => ({
  behov: aForm({ behov: "general_or_future_fuldmagt", grundlag, sted: A_PLACE, spurgt: "counter" }),
});

async function papersOf(sagsnummer: string): Promise<string> {
  const pdf = await readPapers(mette, sagsnummer);
  if (!pdf) throw new Error("There are no papers.");
  return (await pageTexts(pdf)).join("\n");
}

async function view(sagsnummer: string) {
  const sag = await openSag(mette, sagsnummer, NOW);
  if (!sag) throw new Error("There is no such sag.");
  return sag;
}

describe("a paper that came by itself", () => {
  test("makes a sag that is received, with its origin, pages and a coded slip-sheet", async () => {
    const sag = await storedSag(await arrived());
    expect(sag).toMatchObject({
      status: "received",
      basis: "signature",
      origin: "national_letter",
      henvendelseLink: { henvendelse: { outcome: "fuldmagt", askedBy: "letter" } },
    });
    const returnedOn = new Date(`${TODAY}T00:00:00Z`);
    expect(sag.printedForms).toMatchObject([
      {
        kind: "slip_sheet",
        supersededById: null,
        textVersions: { notice_fuldmagtsgiver: 1, notice_fuldmagtshaver: 1 },
        pages: [1, 2, 3].map((number) => ({ number, returnedOn })),
      },
    ]);
  });

  test("happened on the day it came: event, henvendelse and our time begin there", async () => {
    const sagsnummer = await arrived({ brev: typedBrev({ kommet: "20.11.2026" }) });
    const sag = await storedSag(sagsnummer);
    const friday = new Date("2026-11-20T00:00:00Z");
    expect(sag.henvendelseLink?.henvendelse.occurredOn).toEqual(friday);
    expect(sag.dueOn).toEqual(new Date("2026-11-27T00:00:00Z")); // five working days on
    const { events } = await snapshotOf(mette, sagsnummer);
    expect(events).toMatchObject([
      {
        occurredOn: "2026-11-20",
        fact: {
          step: "create",
          from: null,
          to: "received",
          origin: "national_letter",
          pageCount: 3,
          pages: [1, 2, 3],
          mailWay: "letter",
        },
      },
    ]);
    expect(sagTimeline(events)).toEqual({ ok: true, status: "received" });
    const { history } = await view(sagsnummer);
    expect(history[0]).toMatchObject({ on: "2026-11-20" });
    expect(history[0]?.text).toContain("Papir: et anmodningsbrev fra Digital Fuldmagt, side 1, 2 og 3 af 3.");
  });

  test("sent twice at the same moment makes one sag", async () => {
    const draft = await aDraftOf(mette, anArrival());
    const answers = await Promise.all([1, 2, 3].map(() => finish(mette, draft)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db().sag.count({ where: { submissionId: draft } })).toBe(1);
    expect(await readDraft(mette, draft, NOW)).toBeNull();
  });

  test("that lacks a page begins all the same; the page is asked for and comes as any other", async () => {
    const sagsnummer = await arrived({ brev: typedBrev({ papir: "other_form", mangler: "2" }) });
    const before = await snapshotOf(mette, sagsnummer);
    expect(before.pages.map(({ returnedOn }) => returnedOn)).toEqual([TODAY, null, TODAY]);
    expect(nextOf(await view(sagsnummer)).lead).toBe(
      "Brevet er kommet. Vi skal se det igennem. Side 2 mangler.",
    );
    const missing = { mangler: "pages_missing", manglende: "2" };
    expect(await take(mette, sagsnummer, "ask_citizen", missing)).toEqual({ ok: true });
    for (const step of ["receive", "check", "register", "send_receipt"] as const) {
      expect(await take(mette, sagsnummer, step)).toEqual({ ok: true });
    }
    const { pages, events, status } = await snapshotOf(mette, sagsnummer);
    expect(pages.every(({ returnedOn }) => returnedOn === TODAY)).toBe(true);
    expect(sagTimeline(events)).toEqual({ ok: true, status });
  });

  test("that the municipality does not take is refused, also when that was decided meanwhile", async () => {
    const draft = await aDraftOf(mette, anArrival());
    await changeSetting(OPERATOR, { key: "paper.accepted", value: ["other_form"] }, NOW);
    try {
      expect(await finish(mette, draft)).toMatchObject({ ok: false, step: "brev" });
      expect(await arrived({ brev: typedBrev({ papir: "other_form" }) })).toMatch(/^2026-/);
    } finally {
      const value = ["national_letter", "other_form"];
      await changeSetting(OPERATOR, { key: "paper.accepted", value }, NOW);
    }
    expect((await finish(mette, draft)).ok).toBe(true);
  });

  test("goes through the guide from the paper to reading it through", async () => {
    const guide = await readGuide(mette, await aDraftOf(mette, anArrival()), NOW);
    if (!guide) expect.fail("There is no guide.");
    expect(guideSteps("opret", guide).map(({ label }) => label)).toEqual([
      "Brevet",
      "Giver fuldmagt",
      "Får fuldmagt",
      "Emner",
      "Periode",
      "Læs igennem og opret",
    ]);
    expect(firstOpenStep(guide)).toBe("opret");
    expect([stepAfter("brev", "letter"), stepAfter("behov"), stepAfter("periode", "letter")]).toEqual([
      "fuldmagtsgiver",
      "fuldmagtsgiver",
      "opret",
    ]);
    expect(guideView(guide, "behov", { showErrors: false })).toEqual({ goTo: "opret" });
    expect(guideView(guide, "opret", { showErrors: false })).toMatchObject({
      head: { submit: "Opret sagen, og lav følgearket" },
    });
  });

  test("when changed is signed anew on our own form, and the paper that came is superseded", async () => {
    const sagsnummer = await arrived();
    expect((await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) })).ok).toBe(true);
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "awaiting_signature", origin: "own_form" });
    expect(sag.printedForms).toMatchObject([
      { kind: "slip_sheet", supersededById: sag.printedForms[1]?.id },
      { kind: "form", supersededById: null },
    ]);
    const { events, pages } = await snapshotOf(mette, sagsnummer);
    expect(pages.map(({ returnedOn }) => returnedOn)).toEqual([null, null]);
    expect(events.map(({ fact }) => fact)).toMatchObject([
      { step: "create", origin: "national_letter" },
      { step: "change_content", origin: "own_form", to: "awaiting_signature", pageCount: 2 },
    ]);
    expect(await papersOf(sagsnummer)).toContain("Fuldmagt til hjælp hos kommunen");
  });
});

describe.each(["general_fuldmagt", "future_fuldmagt"] as const)("a sag whose basis is a %s", (basis) => {
  test("is received at once, with a slip-sheet and notices and nothing to sign", async () => {
    const sagsnummer = await registered(mette, onBasis(basis));
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", basis, origin: "own_form" });
    expect(sag.printedForms).toMatchObject([{ kind: "slip_sheet", pages: [] }]);
    const papers = await papersOf(sagsnummer);
    expect(papers).toContain("Læg dette ark forrest");
    expect(papers).not.toMatch(/Skriv under|skrevet under|Send alle sider/);
    const word = basis === "general_fuldmagt" ? "generalfuldmagt" : "fremtidsfuldmagt";
    expect(papers).toContain(`Du har en ${word} fra Ingrid Demosen.`);
    expect(nextOf(await view(sagsnummer)).heading).toBe(`Kontrollér ${word}en`);
    expect((await view(sagsnummer)).history[0]?.text).toContain(`Grundlag: en ${word}.`);
  });

  test("goes on to the receipt, and reopened is received again", async () => {
    const sagsnummer = await registered(mette, onBasis(basis));
    for (const step of ["check", "register", "send_receipt"] as const) {
      expect(await take(mette, sagsnummer, step)).toEqual({ ok: true });
    }
    const other = await registered(mette, onBasis(basis));
    await take(mette, other, "withdraw");
    await take(mette, other, "reopen");
    expect((await storedSag(other)).status).toBe("received");
  });

  test("when changed asks for no signature: a new slip-sheet, to be checked again", async () => {
    const sagsnummer = await registered(mette, onBasis(basis));
    await take(mette, sagsnummer, "check");
    const change = {
      emner: typedTopics(ANOTHER_TOPIC),
      fuldmagtsgiver: typedFuldmagtsgiver({ post: "braille" }),
    };
    expect(await changed(mette, sagsnummer, change)).toEqual({ ok: true, sagsnummer });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", basis });
    expect(sag.printedForms.map(({ kind, pages }) => [kind, pages.length])).toEqual([
      ["slip_sheet", 0],
      ["slip_sheet", 0],
    ]);
    expect(sag.printedForms[0]?.printedId).not.toBe(sag.printedForms[1]?.printedId);
    const events = await readEvents(db(), { kind: "sag", key: sag.key });
    expect(events.at(-1)?.fact).toMatchObject({ step: "change_content", from: "checked", to: "received" });
    expect(sagTimeline(events)).toEqual({ ok: true, status: "received" });
    expect((await view(sagsnummer)).history[0]?.text).toContain("Der er lavet et nyt følgeark.");
  });
});
