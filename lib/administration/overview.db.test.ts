import { expect, test } from "vitest";
import { countOpenSager, listAccounts } from "@/lib/administration/accounts";
import { changeWords } from "@/lib/administration/change-words";
import { readParts } from "@/lib/administration/overview";
import { readDecided, settingAttempt } from "@/lib/administration/settings";
import { db } from "@/lib/db";
import { keepForm } from "@/lib/draft/kept-form";
import { changeSettings } from "@/lib/setting/change";
import { fieldOf, typedSetting } from "@/lib/setting/typed";
import { DEFAULTS, keysOf } from "@/lib/setting/words";
import { registered, signedInAs } from "@/tests/case-work";

const adam = await signedInAs("admin");
const pia = await signedInAs("project_lead");
const mette = await signedInAs("caseworker");
const now = new Date();

test("the parts are told in a sentence each, with when they were last changed; users to those who may see them", async () => {
  const labels = async (actor: typeof adam) => (await readParts(actor, now)).map(({ label }) => label);
  const four = ["Steder", "Indstillinger", "Tekster", "Besked til alle"];
  expect(await labels(adam)).toEqual(["Brugere", ...four]);
  expect(await labels(await signedInAs("auditor"))).toEqual(["Brugere", ...four]);
  expect(await labels(mette)).toEqual(four);
  await changeSettings(pia, { values: { "message.text": "Vi lukker kl. 12." }, seen: 0n }, now);
  const message = (await readParts(mette, now)).at(-1);
  expect(message).toMatchObject({ sentence: "Der vises en besked.", changed: { by: "Pia Planlund" } });
  expect(changeWords(message?.changed)).toMatch(/^Ændret \d+\. \p{L}+ \d{4} af Pia Planlund\.$/u);
});

test("a setting that is decided says by whom; one that is not has nobody", async () => {
  await changeSettings(pia, { values: { "draft.days": 20 }, seen: 0n }, now);
  const all = await readDecided();
  const find = (key: string) => all.find((one) => one.key === key);
  expect(find("draft.days")).toMatchObject({ value: 20, decided: { by: "Pia Planlund" } });
  expect(find("period.longestYears")).toMatchObject({ value: 0, decided: null });
});

test("a form with an error keeps the version it was first shown with, so a colleague is not written over", async () => {
  const group = "papirer" as const;
  const typed = Object.fromEntries(
    keysOf(group).map((key) => [fieldOf(key), typedSetting(key, DEFAULTS[key])]),
  );
  const shown = await settingAttempt(adam, { id: undefined, group, now });
  const id = await keepForm(
    adam,
    { of: group, form: { ...typed, "paper-acceptedId": [], version: [shown.version] } },
    now,
  );
  await changeSettings(pia, { values: { "paper.returnEnvelope": true }, seen: 0n }, now);
  const again = await settingAttempt(adam, { id, group, now });
  expect(again.version).toBe(shown.version);
  expect(again.errors.map(({ field }) => field)).toEqual(["paper-acceptedId"]);

  const stale = await keepForm(adam, { of: group, form: typed, refusal: "changed_meanwhile" }, now);
  const both = await settingAttempt(adam, { id: stale, group, now });
  expect(both.version).not.toBe(shown.version);
  expect(both.pairs?.filter(({ differs }) => differs)).toEqual([
    {
      name: "paper-returnEnvelope",
      label: "Svarkuvert ligger ved",
      theirs: "Ja",
      yours: "Nej",
      differs: true,
    },
  ]);
});

test("accounts are listed to those who may see them, and open sager counted to an administrator alone", async () => {
  expect(await listAccounts(mette)).toEqual([]);
  expect((await listAccounts(adam)).map(({ name }) => name).slice(0, 2)).toEqual([
    "Adam Adminsen",
    "Ali Testbruger",
  ]);
  const sagsnummer = await registered(mette);
  await db().sag.update({ where: { sagsnummer }, data: { assigneeId: mette.userId } });
  const open = await countOpenSager(adam, mette.userId ?? "");
  expect(open).toBeGreaterThan(0);
  expect(await countOpenSager(pia, mette.userId ?? "")).toBe(0);
});
