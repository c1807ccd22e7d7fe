import { expect, test } from "vitest";
import { readBothVersions } from "@/lib/sag/guide/both-versions";
import { readGuide } from "@/lib/sag/guide/guide";
import { aChangeOf, changed, finish, registered, signedInAs, storedSag, take } from "@/tests/case-work";
import { NOW, typedFuldmagtsgiver, typedFuldmagtshaver } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

async function bothOf(draft: string) {
  const guide = await readGuide(mette, draft, NOW);
  return guide && readBothVersions(mette, guide, NOW);
}

test("a correction that a colleague overtook shows what was done since it was begun, and each field twice", async () => {
  const sagsnummer = await registered(mette);
  const mine = { fuldmagtsgiver: typedFuldmagtsgiver({ vej: "Min vej 1" }) };
  const draft = await aChangeOf(mette, sagsnummer, mine);
  await changed(ali, sagsnummer, { fuldmagtshaver: typedFuldmagtshaver({ navn: "Karen Nyhus" }) });
  expect(await finish(mette, draft)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  const both = await bothOf(draft);
  expect(both?.lines.map(({ text }) => text)).toEqual([
    "Ali Testbruger rettede sagen. Der er lavet nye papirer på 2 sider. De gamle gælder ikke mere.",
  ]);
  expect(both?.fields).toEqual([
    { label: "Giver: vej og nummer", now: "Prøvevej 12, 2. tv", typed: "Min vej 1" },
    { label: "Får: navn", now: "Karen Nyhus", typed: "Karen Prøvegaard" },
  ]);
  expect(await finish(mette, draft)).toMatchObject({ ok: true });
  const { persons } = await storedSag(sagsnummer);
  expect(persons.map(({ name, street }) => [name, street])).toEqual([
    ["Ingrid Demosen", "Min vej 1"],
    ["Karen Prøvegaard", "Demogade 4"],
  ]);
});

test("a colleague's step alone leaves no field with two versions", async () => {
  const sagsnummer = await registered(mette);
  const draft = await aChangeOf(mette, sagsnummer);
  await take(ali, sagsnummer, "receive");
  expect(await finish(mette, draft)).toMatchObject({ refusal: "changed_meanwhile" });
  const both = await bothOf(draft);
  expect(both?.lines).toMatchObject([
    { text: "Ali Testbruger modtog side 1 og 2. De kom sådan: afleveret ved skranken." },
  ]);
  expect(both?.fields).toEqual([]);
});
