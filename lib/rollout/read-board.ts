import { validOn } from "@/lib/catalogue/known";
import { readCatalogue } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Board, BoardRollout } from "@/lib/rollout/board";
import { type RolloutLog, readRolloutLog } from "@/lib/rollout/log";
import { rolloutState } from "@/lib/rollout/state";

/**
 * The rollout as of a Copenhagen day, from the events and the catalogue rows valid on it. As known now: the picture of
 * a past day holds what was learned later.
 */
export async function readBoard(day: IsoDate): Promise<Board> {
  const [types, rollouts, log] = await Promise.all([readCatalogue(day), readRollouts(day), readRolloutLog()]);
  const byType = Map.groupBy(rollouts, ({ typeSlug }) => typeSlug);
  return {
    day,
    types: types.map(({ slug, title, area, forvaltning, source, national }) => ({
      slug,
      title,
      area,
      forvaltning,
      source,
      national,
      rollouts: (byType.get(slug) ?? []).flatMap((row) => toRollout(row, log, day)),
    })),
  };
}

type Row = Awaited<ReturnType<typeof readRollouts>>[number];

function readRollouts(day: IsoDate) {
  const where = validOn(day);
  const pakkeRows = { where, select: { privilegienavn: true, form: true, itSystem: true, vendor: true } };
  return db().rollout.findMany({
    select: {
      key: true,
      version: true,
      typeSlug: true,
      areaSlug: true,
      ticket: true,
      area: { select: { rows: { where, select: { title: true } } } },
      pakker: {
        where,
        select: { pakke: { select: { kind: true, channel: true, rows: pakkeRows } } },
        orderBy: [{ pakke: { kind: "asc" } }, { pakke: { channel: "asc" } }],
      },
    },
    orderBy: [{ areaSlug: "asc" }, { key: "asc" }],
  });
}

/** None when it had not begun by the day. */
function toRollout(row: Row, log: RolloutLog, day: IsoDate): BoardRollout[] {
  const { key, version, ticket } = row;
  const state = rolloutState(log.events.get(key) ?? [], { asOf: day });
  if (!state) return [];
  const area = { slug: row.areaSlug, title: row.area.rows[0]?.title ?? row.areaSlug };
  const pakker = row.pakker.flatMap(({ pakke: { kind, channel, rows } }) =>
    rows.slice(0, 1).map((known) => ({ kind, channel, ...known })),
  );
  return [{ key, version, area, ticket, pakker, state }];
}
