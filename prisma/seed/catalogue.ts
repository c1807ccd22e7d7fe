import { createHash } from "node:crypto";
import { SYSTEM } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import type { Subject } from "@/lib/events/event";
import { recordEvent } from "@/lib/events/record";
import { forvaltninger, livssituationer, SENTENCES, steder, TYPES } from "./data";
import { addPakker, addRollouts } from "./pakker";
import { PARTIES } from "./parties";
import * as rows from "./rows";
import { addTexts, readTexts } from "./texts";

export const CATALOGUE: Subject = { kind: "catalogue", key: "catalogue" };
const ORIGIN = "seed";

/**
 * Adds what the shipped reference data has and the database lacks. What is there already is never touched: the
 * municipality may have edited it. Ends after one question when this data has been added before.
 */
export async function seedCatalogue(tx: Tx, { today }: { today: string }): Promise<void> {
  const sha256 = fingerprint();
  if (await hasBeenSeeded(tx, sha256)) return;
  const fact = { type: "catalogue.recorded", origin: ORIGIN, sha256 } as const;
  const seq = await recordEvent(tx, { subject: CATALOGUE, occurredOn: today, actor: SYSTEM.key, fact });
  await addAreas(tx, seq);
  await addForvaltninger(tx, seq);
  await addLocations(tx, seq);
  await addTypes(tx, seq);
  await addLifeSituations(tx, seq);
  await addRollouts(tx);
  await addPakker(tx, seq);
  await addParties(tx, seq);
  await addTexts(tx, seq);
}

function fingerprint(): string {
  const data = [TYPES, SENTENCES, forvaltninger, steder, livssituationer, PARTIES, readTexts()];
  return createHash("sha256").update(JSON.stringify(data)).digest("hex");
}

async function hasBeenSeeded(tx: Tx, sha256: string): Promise<boolean> {
  const found = await tx.event.findFirst({
    where: { type: "catalogue.recorded", payload: { path: ["sha256"], equals: sha256 } },
    select: { seq: true },
  });
  return found !== null;
}

async function addAreas(tx: Tx, seq: bigint) {
  const fresh = notAmong(await tx.area.findMany(), rows.areaRows(seq));
  await tx.area.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.areaRow.createMany({ data: fresh });
}

async function addForvaltninger(tx: Tx, seq: bigint) {
  const fresh = notAmong(await tx.forvaltning.findMany(), rows.forvaltningRows(seq));
  await tx.forvaltning.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.forvaltningRow.createMany({ data: fresh });
}

async function addLocations(tx: Tx, seq: bigint) {
  const fresh = notAmong(await tx.location.findMany(), rows.locationRows(seq));
  await tx.location.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.locationRow.createMany({ data: fresh });
}

async function addTypes(tx: Tx, seq: bigint) {
  const known = await tx.fuldmagtstype.findMany();
  const fresh = notAmong(known, rows.typeRows(seq));
  await tx.fuldmagtstype.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.fuldmagtstypeRow.createMany({ data: fresh });
  await tx.fuldmagtstypeResponsibility.createMany({ data: notAmong(known, rows.responsibilities(seq)) });
}

async function addLifeSituations(tx: Tx, seq: bigint) {
  const fresh = notAmong(await tx.lifeSituation.findMany(), rows.lifeSituationRows(seq));
  const slugs = new Set(fresh.map(({ slug }) => slug));
  await tx.lifeSituation.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.lifeSituationRow.createMany({ data: fresh });
  const types = rows.lifeSituationTypes(seq).filter(({ lifeSituationSlug }) => slugs.has(lifeSituationSlug));
  await tx.lifeSituationType.createMany({ data: types });
}

async function addParties(tx: Tx, seq: bigint) {
  const fresh = notAmong(
    await tx.waitingParty.findMany(),
    PARTIES.map((party) => ({ ...party, ...rows.times(seq) })),
  );
  await tx.waitingParty.createMany({ data: fresh.map(({ slug }) => ({ slug })) });
  await tx.waitingPartyRow.createMany({ data: fresh });
}

function notAmong<T extends { slug: string }>(known: { slug: string }[], wanted: T[]): T[] {
  const slugs = new Set(known.map(({ slug }) => slug));
  return wanted.filter(({ slug }) => !slugs.has(slug));
}
