import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { readLoad } from "@/lib/sag/dividing/load";
import { readNames } from "@/lib/sag/queue/names";
import { parseQueueQuery } from "@/lib/sag/queue/query";
import { broughtTo, ownerRows, registered, signedInAs } from "@/tests/case-work";
import { A_PLACE, TODAY, typedBehov } from "@/tests/people";

const mette = await signedInAs("caseworker");

test("the load counts open sager by queue and by place, late ones and those that nobody has, and no employee", async () => {
  const elsewhere = (await db().location.findMany({ where: { slug: { not: A_PLACE } } })).at(0)?.slug ?? "";
  const [late, free] = [await broughtTo("received", mette), await registered(mette)];
  await registered(mette, { behov: typedBehov({ sted: elsewhere }) });
  await broughtTo("completed", mette);
  await ownerRows("update sag set due_on = $2 where sagsnummer = $1", [late, "2026-11-23"]);
  await db().sag.update({ where: { sagsnummer: free }, data: { assigneeId: null } });

  const { queues, places, all } = await readLoad(mette, TODAY);
  expect(all).toEqual({ waiting: 3, late: 1, notAssigned: 1 });
  expect(queues.filter(({ waiting }) => waiting > 0)).toEqual([
    { queue: "kontrol", waiting: 1, late: 1, notAssigned: 0 },
    { queue: "underskrift", waiting: 2, late: 0, notAssigned: 1 },
  ]);
  expect(places.map(({ slug, waiting, late: over }) => [slug, waiting, over])).toEqual([
    [A_PLACE, 2, 1],
    [elsewhere, 1, 0],
  ]);
  expect(JSON.stringify({ queues, places })).not.toContain(mette.userId);
});

test("a place that is closed keeps its name, and the list of its sager can be asked for", async () => {
  const last = "replaced_seq is null and slug = $1";
  await registered(mette);
  const open = (await readLoad(mette, TODAY)).places.find(({ slug }) => slug === A_PLACE);
  await ownerRows(`update location_row set valid_to = $2 where ${last}`, [A_PLACE, "2026-11-23"]);
  try {
    const { places } = await readLoad(mette, TODAY);
    expect(places.find(({ slug }) => slug === A_PLACE)).toEqual({ ...open, name: `${open?.name} (lukket)` });
    const query = parseQueueQuery({ koe: "aabne", sted: A_PLACE }, await readNames(TODAY));
    expect(query.filters.location).toBe(A_PLACE);
  } finally {
    await ownerRows(`update location_row set valid_to = null where ${last}`, [A_PLACE]);
  }
});

test("whoever may see no sager sees no load", async () => {
  const lead = await signedInAs("project_lead");
  expect((await readLoad(lead, TODAY)).all).toEqual({ waiting: 0, late: 0, notAssigned: 0 });
});
