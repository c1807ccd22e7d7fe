import { begunBy, validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import type { Board, BoardPakke, BoardRollout } from "@/lib/rollout/board";
import { type RolloutLog, readRolloutLog } from "@/lib/rollout/log";
import { partsOf } from "@/lib/rollout/parts";
import { type RolloutState, rolloutState } from "@/lib/rollout/state";

const danish = new Intl.Collator("da");

type Tables = Pick<
  Tx,
  | "areaRow"
  | "forvaltningRow"
  | "fuldmagtspakke"
  | "fuldmagtspakkeRow"
  | "fuldmagtstypeResponsibility"
  | "fuldmagtstypeRow"
  | "rollout"
  | "rolloutPakke"
>;
/** What the board is read from: the tables of the catalogue, and the log of the rollout. */
export type BoardSource = { tables: Tables; log: RolloutLog | Promise<RolloutLog> };

/**
 * The rollout as of a Copenhagen day, from the events and the catalogue rows valid on it. As known now, the picture of
 * a past day holds what was learned later; as known at a watermark seq, what was known then. Each table is read flat and
 * put together here: with hundreds of rollouts that is several times as quick as rows within rows.
 */
export async function readBoard(
  day: IsoDate,
  knownAt?: bigint,
  { tables, log: read }: BoardSource = { tables: db(), log: readRolloutLog() },
): Promise<Board> {
  const valid = validOn(day, knownAt);
  const [rows, areas, forvaltninger, rollouts, pakker, log] = await Promise.all([
    readTypeRows(tables, valid),
    readAreaTitles(tables, { day, knownAt }),
    readForvaltninger(tables, valid),
    readRollouts(tables),
    readPakker(tables, valid),
    read,
  ]);
  const areaOf = (slug: string) => ({ slug, title: areas.get(slug) ?? slug });
  const byType = Map.groupBy(rollouts, ({ typeSlug }) => typeSlug);
  const rolloutsOf = (slug: string): BoardRollout[] => {
    const begun = (byType.get(slug) ?? []).flatMap(({ id, key, version, areaSlug: own, ticket }) => {
      const events = log.events.get(key) ?? [];
      const state =
        knownAt === undefined ? stateOn(events, day) : rolloutState(events, { asOf: day, knownAt });
      // none when it had not begun by the day
      return state ? [{ key, version, area: areaOf(own), ticket, pakker: pakker.get(id) ?? [], state }] : [];
    });
    return partsOf(begun);
  };
  const types = rows.map(({ slug, title, areaSlug, source, national }) => ({
    slug,
    title,
    area: areaOf(areaSlug),
    forvaltning: forvaltninger.get(slug) ?? null,
    source,
    national,
    // A national type has none that counts, whatever it had before it became so.
    rollouts: national ? [] : rolloutsOf(slug),
  }));
  return {
    day,
    types: types.sort(
      (a, b) => danish.compare(a.area.title, b.area.title) || danish.compare(a.title, b.title),
    ),
  };
}

/** Which rows tell of the day. */
type Valid = ReturnType<typeof validOn>;

function readTypeRows(tables: Tables, where: Valid) {
  return tables.fuldmagtstypeRow.findMany({
    where,
    select: { slug: true, title: true, areaSlug: true, source: true, national: true },
  });
}

/** An area that has ended is called what it was: rollouts that were retired in it are still told of. */
async function readAreaTitles(
  tables: Tables,
  { day, knownAt }: { day: IsoDate; knownAt: bigint | undefined },
): Promise<Map<string, string>> {
  const rows = await tables.areaRow.findMany({
    where: begunBy(day, knownAt),
    select: { slug: true, title: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(rows.map(({ slug, title }) => [slug, title]));
}

/** The forvaltning that answers for each type. */
async function readForvaltninger(tables: Tables, where: Valid): Promise<Map<string, string>> {
  const [responsibilities, rows] = await Promise.all([
    tables.fuldmagtstypeResponsibility.findMany({ where, select: { slug: true, forvaltningSlug: true } }),
    tables.forvaltningRow.findMany({ where, select: { slug: true, name: true } }),
  ]);
  const names = new Map(rows.map(({ slug, name }) => [slug, name]));
  return new Map(
    responsibilities.flatMap(({ slug, forvaltningSlug }) => {
      const name = forvaltningSlug === null ? undefined : names.get(forvaltningSlug);
      return name === undefined ? [] : [[slug, name]];
    }),
  );
}

function readRollouts(tables: Tables) {
  return tables.rollout.findMany({
    select: { id: true, key: true, version: true, typeSlug: true, areaSlug: true, ticket: true },
    orderBy: [{ areaSlug: "asc" }, { key: "asc" }],
  });
}

/** The pakker of each rollout, what is done before what is seen. */
async function readPakker(tables: Tables, where: Valid): Promise<Map<string, BoardPakke[]>> {
  const known = { privilegienavn: true, form: true, itSystem: true, vendor: true } as const;
  const [pakker, rows, held] = await Promise.all([
    tables.fuldmagtspakke.findMany({
      select: { id: true, kind: true, channel: true },
      orderBy: [{ kind: "asc" }, { channel: "asc" }],
    }),
    tables.fuldmagtspakkeRow.findMany({ where, select: { pakkeId: true, ...known } }),
    tables.rolloutPakke.findMany({ where, select: { rolloutId: true, pakkeId: true } }),
  ]);
  const byPakke = new Map(rows.map(({ pakkeId, ...row }) => [pakkeId, row]));
  const holders = Map.groupBy(held, ({ pakkeId }) => pakkeId);
  const found = new Map<string, BoardPakke[]>();
  for (const { id, kind, channel } of pakker) {
    const row = byPakke.get(id);
    if (!row) continue;
    for (const { rolloutId } of holders.get(id) ?? []) {
      found.set(rolloutId, [...(found.get(rolloutId) ?? []), { kind, channel, ...row }]);
    }
  }
  return found;
}

// The events of a rollout are another array when there are more of them, so what was computed of one always holds.
const computed = new WeakMap<readonly RecordedEvent[], Map<IsoDate, RolloutState | null>>();
const DAYS_KEPT = 8;

function stateOn(events: readonly RecordedEvent[], day: IsoDate): RolloutState | null {
  const days = computed.get(events) ?? new Map<IsoDate, RolloutState | null>();
  computed.set(events, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= DAYS_KEPT) days.clear();
  const state = rolloutState(events, { asOf: day });
  days.set(day, state);
  return state;
}
