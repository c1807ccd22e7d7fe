import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { addNote, changeNote, deleteNote, readNotes } from "@/lib/rollout/note";
import { noteTicket } from "@/lib/rollout/ticket";
import { readType } from "@/lib/rollout/type-view";
import { signedInAs } from "@/tests/case-work";
import { NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");
const typeSlug = "madservice";

test("a note is read by all staff from its day on, and changed and deleted by who wrote it alone", async () => {
  expect(await addNote(pia, { typeSlug, body: "KL spørger igen i maj." }, NOW)).toEqual({ ok: true });
  const mette = await signedInAs("caseworker");
  const [note] = (await readType(mette, typeSlug, TODAY))?.notes ?? [];
  expect(note).toMatchObject({ body: "KL spørger igen i maj.", on: TODAY, isOwn: false, version: 1 });
  expect(await readNotes(mette, typeSlug, "2026-11-23")).toEqual([]);
  const shown = { id: note?.id ?? "", typeSlug, version: 1 };
  expect(await changeNote(mette, shown, "x")).toEqual({ ok: false, refusal: "not_permitted" });
  const other = { ...pia, userId: mette.userId };
  expect(await changeNote(other, shown, "x")).toEqual({ ok: false, refusal: "not_found" });
  expect(await deleteNote(other, shown)).toEqual({ ok: false, refusal: "not_found" });
  expect(await changeNote(pia, shown, "KL spørger i juni.")).toEqual({ ok: true });
  expect(await changeNote(pia, shown, "x")).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect(await deleteNote(pia, shown)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect(await readNotes(pia, typeSlug, TODAY)).toMatchObject([{ body: "KL spørger i juni.", isOwn: true }]);
  expect(await deleteNote(pia, { ...shown, version: 2 })).toEqual({ ok: true });
  expect(await readNotes(pia, typeSlug, TODAY)).toEqual([]);
});

test("the number of the case elsewhere stands on its rollout, and an old page does not write over it", async () => {
  const { key, version } = await db().rollout.findFirstOrThrow({ where: { typeSlug } });
  const asked = { slug: typeSlug, shown: { key, version }, ticket: "DIGST-4411" };
  const freja = await signedInAs("area_contact");
  expect(await noteTicket(freja, asked, NOW)).toEqual({ ok: false, refusal: "not_permitted" });
  expect(await noteTicket(pia, { ...asked, slug: "hjaelpemidler" }, NOW)).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await noteTicket(pia, asked, NOW)).toEqual({ ok: true });
  expect(await noteTicket(pia, asked, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect((await readType(freja, typeSlug, TODAY))?.rollouts[0]?.ticket).toBe("DIGST-4411");
});
