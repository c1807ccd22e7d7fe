import type { Tx } from "@/lib/db";
import * as rows from "./rows";

/** Rollouts that the data has and the database lacks. A split rollout is left as the project lead made it. */
export async function addRollouts(tx: Tx) {
  const known = new Set((await tx.rollout.findMany()).map(placeOf));
  await tx.rollout.createMany({ data: rows.rollouts().filter((rollout) => !known.has(placeOf(rollout))) });
}

/** Pakker that the data has and the database lacks, each in the rollout of its type in every area. */
export async function addPakker(tx: Tx, seq: bigint) {
  const known = new Set((await tx.fuldmagtspakke.findMany()).map(nameOf));
  const fresh = rows.pakker().filter((pakke) => !known.has(nameOf(pakke)));
  const nouns = fresh.map(({ id, typeSlug, kind, channel }) => ({ id, typeSlug, kind, channel }));
  await tx.fuldmagtspakke.createMany({ data: nouns });
  const { times } = rows;
  const pakkeRows = fresh.map(({ id, privilegienavn, source }) => ({
    pakkeId: id,
    privilegienavn,
    source,
    ...times(seq),
  }));
  await tx.fuldmagtspakkeRow.createMany({ data: pakkeRows });
  const rollouts = await firstRollouts(tx);
  const members = fresh.flatMap(({ id, typeSlug }) =>
    rollouts
      .filter((rollout) => rollout.typeSlug === typeSlug)
      .map(({ id: rolloutId, areaSlug }) => ({ rolloutId, pakkeId: id, areaSlug, ...times(seq) })),
  );
  await tx.rolloutPakke.createMany({ data: members });
}

/** One rollout per type and area: the first, where the project lead has split it. */
async function firstRollouts(tx: Tx) {
  const all = await tx.rollout.findMany({ orderBy: { id: "asc" } });
  return [...new Map(all.toReversed().map((rollout) => [placeOf(rollout), rollout])).values()];
}

function placeOf({ typeSlug, areaSlug }: { typeSlug: string; areaSlug: string }): string {
  return `${typeSlug} ${areaSlug}`;
}

function nameOf({ typeSlug, kind, channel }: { typeSlug: string; kind: string; channel: string }): string {
  return `${typeSlug} ${kind} ${channel}`;
}
