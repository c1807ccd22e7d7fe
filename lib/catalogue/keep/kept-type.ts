import type { Prisma } from "@/generated/prisma/client";
import { type CatalogueSource, isRetired } from "@/lib/catalogue/catalogue";
import { begunBy, validOn } from "@/lib/catalogue/known";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { lastSeq } from "@/lib/events/dated-rows";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { partsOf, withPart } from "@/lib/rollout/parts";

export type Authority = "municipality" | "region" | "state";

/** What is kept of a type, as one who keeps the catalogue writes it. */
export type TypeFields = {
  title: string;
  sentence: string;
  areaSlug: string;
  legalBasis: string;
  legalBasisVerifiedOn: IsoDate | null;
  kle: string;
  source: CatalogueSource;
  forvaltningSlug: string | null;
  authority: Authority;
};

export type PakkeFields = {
  privilegienavn: string | null;
  form: string | null;
  itSystem: string | null;
  vendor: string | null;
  source: CatalogueSource;
};

export type KeptPakke = PakkeFields & {
  id: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  /** the last event that wrote of it */
  seq: bigint;
};

export type KeptRollout = {
  key: string;
  version: number;
  status: RolloutStatus;
  area: string;
  ticket: string | null;
};

export type KeptType = TypeFields & {
  slug: string;
  national: boolean;
  retired: boolean;
  /** the day that what is said here holds on */
  shownOn: IsoDate;
  /** the last event that wrote of it */
  seq: bigint;
  pakker: KeptPakke[];
  rollouts: KeptRollout[];
  /** days after the one shown from which something else is decided */
  laterDays: IsoDate[];
};

type From = Pick<Tx, "fuldmagtstype">;

/** A type as it is kept, on a Copenhagen day; null when there is none then. */
export async function readKeptType(from: From, slug: string, day: IsoDate): Promise<KeptType | null> {
  const type = await from.fuldmagtstype.findUnique({ where: { slug }, select: selection(day) });
  const row = type?.rows.find((one) => holds(one, day));
  const answer = type?.responsibilities.find((one) => holds(one, day));
  if (!type || !row) return null;
  return {
    slug,
    title: row.title,
    sentence: row.sentence,
    areaSlug: row.areaSlug,
    legalBasis: row.legalBasis,
    legalBasisVerifiedOn: row.legalBasisVerifiedOn && fromDbDate(row.legalBasisVerifiedOn),
    kle: row.kle,
    source: row.source,
    forvaltningSlug: answer?.forvaltningSlug ?? null,
    authority: answer?.authority ?? "municipality",
    national: row.national,
    retired: isRetired({ national: row.national, rollouts: toRollouts(type) }),
    shownOn: day,
    seq: lastSeq([...type.rows, ...type.responsibilities]),
    pakker: type.pakker.flatMap((pakke) => toPakke(pakke, day)),
    rollouts: toRollouts(type),
    laterDays: laterDays([...type.rows, ...type.responsibilities], day),
  };
}

const NOT_REPLACED = { where: { replacedSeq: null } } as const;

function selection(day: IsoDate) {
  return {
    rows: NOT_REPLACED,
    responsibilities: NOT_REPLACED,
    pakker: {
      select: { id: true, kind: true, channel: true, rows: NOT_REPLACED },
      orderBy: [{ kind: "asc" }, { channel: "asc" }],
    },
    rollouts: {
      select: {
        key: true,
        version: true,
        status: true,
        ticket: true,
        areaSlug: true,
        area: {
          select: { rows: { where: begunBy(day), select: { title: true }, orderBy: { validFrom: "desc" } } },
        },
        pakker: { where: validOn(day), select: { pakke: { select: { kind: true, channel: true } } } },
      },
      orderBy: [{ areaSlug: "asc" }, { key: "asc" }],
    },
  } satisfies Prisma.FuldmagtstypeSelect;
}

type Row = { validFrom: Date; validTo: Date | null; recordedSeq: bigint };

function holds({ validFrom, validTo }: Row, day: IsoDate): boolean {
  const on = toDbDate(day);
  return validFrom <= on && (validTo === null || validTo >= on);
}

function laterDays(rows: readonly Row[], day: IsoDate): IsoDate[] {
  const days = rows.map(({ validFrom }) => fromDbDate(validFrom)).filter((from) => from > day);
  return [...new Set(days)].toSorted();
}

type PakkeRow = Row & PakkeFields;
type FoundPakke = Pick<KeptPakke, "id" | "kind" | "channel"> & { rows: PakkeRow[] };

/** None when no row of it holds on the day. */
function toPakke({ id, kind, channel, rows }: FoundPakke, day: IsoDate): KeptPakke[] {
  const row = rows.find((one) => holds(one, day));
  if (!row) return [];
  const { privilegienavn, form, itSystem, vendor, source } = row;
  return [{ id, kind, channel, seq: lastSeq(rows), privilegienavn, form, itSystem, vendor, source }];
}

type FoundRollout = Omit<KeptRollout, "area"> & {
  areaSlug: string;
  area: { rows: { title: string }[] };
  pakker: { pakke: PakkeKind }[];
};

function toRollouts({ rollouts }: { rollouts: FoundRollout[] }): KeptRollout[] {
  const named = rollouts.map(({ areaSlug, area, pakker, ...rest }) => ({
    ...rest,
    area: { slug: areaSlug, title: area.rows[0]?.title ?? areaSlug },
    pakker: pakker.map(({ pakke }) => pakke),
  }));
  return partsOf(named).map(({ area, part, key, version, status, ticket }) => {
    return { key, version, status, ticket, area: withPart(area.title, part) };
  });
}
