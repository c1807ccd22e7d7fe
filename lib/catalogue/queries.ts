import type { Prisma } from "@/generated/prisma/client";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { begunBy, validOn } from "@/lib/catalogue/known";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import { isSlug } from "@/lib/slug";

const danish = new Intl.Collator("da");

/**
 * The whole catalogue on a Copenhagen day, in Danish order by area and title. Rollout status is the one
 * stored now; as-of pictures of the rollout are read from the events.
 */
export async function readCatalogue(
  day: string,
  from: Pick<Tx, "fuldmagtstype"> = db(),
): Promise<CatalogueType[]> {
  const types = await from.fuldmagtstype.findMany({ select: selection(day) });
  return types
    .flatMap(toCatalogueType)
    .sort((a, b) => danish.compare(a.area.title, b.area.title) || danish.compare(a.title, b.title));
}

/** A type, with the Copenhagen day on which its legal basis was last verified. */
export type VerifiedType = CatalogueType & { legalBasisVerifiedOn: IsoDate | null };

/** One type as it is on a Copenhagen day; null when there is none then. */
export async function readCatalogueType(slug: string, day: string): Promise<VerifiedType | null> {
  if (!isSlug(slug)) return null;
  const type = await db().fuldmagtstype.findUnique({ where: { slug }, select: selection(day) });
  const found = type && toCatalogueType(type)[0];
  const verifiedOn = type?.rows[0]?.legalBasisVerifiedOn;
  return found ? { ...found, legalBasisVerifiedOn: verifiedOn ? fromDbDate(verifiedOn) : null } : null;
}

/** The title of a type on a Copenhagen day; null when there is no such type then. */
export async function readTypeTitle(slug: string, day: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const where = { slug, ...validOn(day) };
  const row = await db().fuldmagtstypeRow.findFirst({ where, select: { title: true } });
  return row?.title ?? null;
}

/** Places where somebody can ask, in Danish order. */
export async function readLocations(day: string): Promise<{ slug: string; name: string }[]> {
  const rows = await db().locationRow.findMany({
    where: validOn(day),
    select: { slug: true, name: true },
  });
  return rows.sort((a, b) => danish.compare(a.name, b.name));
}

/** Areas that topics lie in, in Danish order. */
export async function readAreas(day: string): Promise<{ slug: string; title: string }[]> {
  const rows = await db().areaRow.findMany({ where: validOn(day), select: { slug: true, title: true } });
  return rows.sort((a, b) => danish.compare(a.title, b.title));
}

export type LifeSituation = { slug: string; title: string; types: string[] };

/** What people live through, with the topics that often belong to it, in the order given. */
export async function readLifeSituations(day: string): Promise<LifeSituation[]> {
  const where = validOn(day);
  const types = {
    where,
    select: { typeSlug: true },
    orderBy: [{ position: "asc" }, { typeSlug: "asc" }],
  } satisfies Prisma.LifeSituationTypeFindManyArgs;
  const rows = await db().lifeSituationRow.findMany({
    where,
    select: { slug: true, title: true, lifeSituation: { select: { types } } },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
  return rows.map(({ slug, title, lifeSituation }) => ({
    slug,
    title,
    types: lifeSituation.types.map(({ typeSlug }) => typeSlug),
  }));
}

function selection(day: string) {
  const where = validOn(day);
  return {
    slug: true,
    rows: { where, include: { area: { select: { rows: { where } } } } },
    responsibilities: { where, include: { forvaltning: { select: { rows: { where } } } } },
    pakker: {
      select: {
        id: true,
        kind: true,
        channel: true,
        rows: { where },
        rollouts: { where, select: { rollout: { select: { status: true } } } },
      },
      orderBy: [{ kind: "asc" }, { channel: "asc" }],
    },
    rollouts: {
      select: {
        status: true,
        area: { select: { rows: { where: begunBy(day), orderBy: { validFrom: "desc" } } } },
      },
    },
  } satisfies Prisma.FuldmagtstypeSelect;
}

type Selected = Prisma.FuldmagtstypeGetPayload<{ select: ReturnType<typeof selection> }>;

/** One type, or none when no row of it is valid on the day. */
function toCatalogueType(type: Selected): CatalogueType[] {
  const row = type.rows[0];
  if (!row) return [];
  const responsibility = type.responsibilities[0];
  return [
    {
      slug: type.slug,
      title: row.title,
      sentence: row.sentence,
      area: { slug: row.areaSlug, title: row.area.rows[0]?.title ?? row.areaSlug },
      forvaltning: responsibility?.forvaltning?.rows[0]?.name ?? null,
      authority: responsibility?.authority ?? null,
      legalBasis: row.legalBasis,
      kle: row.kle,
      source: row.source,
      national: row.national,
      pakker: type.pakker.flatMap((pakke) => toPakke(pakke, row.national)),
      rollouts: type.rollouts.map(({ status, area }) => ({ status, area: area.rows[0]?.title ?? "" })),
    },
  ];
}

function toPakke(pakke: Selected["pakker"][number], national: boolean) {
  const row = pakke.rows[0];
  if (!row) return [];
  const live = pakke.rollouts.some(({ rollout }) => rollout.status === "live");
  const { id, kind, channel } = pakke;
  const { privilegienavn, source } = row;
  return [{ id, kind, channel, privilegienavn, source, canBeGiven: national || live }];
}
