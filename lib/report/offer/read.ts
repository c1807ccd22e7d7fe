import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { reportDb, type Tx } from "@/lib/db";
import { listPlaces } from "@/lib/location/queries";
import type { PublicFacts } from "@/lib/report/offer/facts";
import { readPublicLog } from "@/lib/report/offer/log";
import { type About, offerOf, type Way } from "@/lib/report/offer/offer";
import { readBoard } from "@/lib/rollout/read-board";
import { readSettings } from "@/lib/setting/queries";

/**
 * What the public pages say now, read with the role `report` alone. In one picture of the database, so that no page
 * says half of what somebody is changing.
 */
export function readPublicFacts(now = new Date()): Promise<PublicFacts> {
  return reportDb().$transaction((tx) => read(tx as Tx, copenhagenDay(now)), {
    isolationLevel: "RepeatableRead",
  });
}

async function read(tx: Tx, day: IsoDate): Promise<PublicFacts> {
  const settings = await readSettings(tx, day);
  const board = await readBoard(day, undefined, { tables: tx, log: await readPublicLog(tx) });
  const places = (await listPlaces(tx, day)).filter(
    ({ state, kind }) => state === "open" && kind === "outreach",
  );
  return {
    day,
    contact: {
      municipality: settings["municipality.name"],
      unit: settings["municipality.unit"],
      address: settings["municipality.address"],
      phone: settings["municipality.phone"],
      openingHours: settings["municipality.openingHours"],
    },
    offer: offerOf(board, await readAbout(tx, day)),
    places: places.map(({ name, kind, weekdays, schedule }) => ({ name, kind, weekdays, schedule })),
    returnEnvelope: settings["paper.returnEnvelope"],
    acceptedId: settings["paper.acceptedId"],
    longestYears: settings["period.longestYears"],
  };
}

async function readAbout(tx: Tx, day: IsoDate): Promise<Map<string, About>> {
  const rows = await tx.fuldmagtstypeRow.findMany({
    where: validOn(day),
    select: { slug: true, sentence: true },
  });
  const pakker = await tx.fuldmagtspakke.findMany({
    where: { rows: { some: validOn(day) } },
    select: { typeSlug: true, kind: true, channel: true },
    orderBy: [{ kind: "asc" }, { channel: "asc" }],
  });
  const ways = Map.groupBy(pakker, ({ typeSlug }) => typeSlug);
  const waysOf = (slug: string): Way[] =>
    (ways.get(slug) ?? []).map(({ kind, channel }) => ({ kind, channel }));
  return new Map(rows.map(({ slug, sentence }) => [slug, { sentence, ways: waysOf(slug) }]));
}
