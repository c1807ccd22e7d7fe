import { Prisma } from "@/generated/prisma/client";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { LocationKind } from "@/lib/location/location";
import { type Cut, day, stood } from "./cut";

/** Rows of the catalogue as of the quarter's last day and as known at the watermark. */

/**
 * Of the rows of each key the one that tells how it stands at the quarter's end: the one valid then, else the last before
 * it, else the first after it. So what was counted keeps a name, also when its topic or place is no more.
 */
function nearest(table: string, { last }: Pick<Cut, "last">) {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.valid_from > ${day(last)}, abs(${row}.valid_from - ${day(last)})`;
}

export type KnownType = {
  slug: string;
  title: string;
  sentence: string;
  area: string;
  national: boolean;
  /** it had begun by the quarter's end */
};

export function readTypes(cut: Cut): Promise<KnownType[]> {
  return db().$queryRaw<KnownType[]>`
    select distinct on (slug) slug, title, sentence, area_slug as area, national
    from fuldmagtstype_row where ${stood("fuldmagtstype_row", cut)}
    order by slug, ${nearest("fuldmagtstype_row", cut)}`;
}

/** The name of every area, in Danish order. */
export function readAreaTitles(cut: Cut): Promise<{ slug: string; title: string }[]> {
  return db().$queryRaw<{ slug: string; title: string }[]>`
    select * from (
      select distinct on (slug) slug, title from area_row where ${stood("area_row", cut)}
      order by slug, ${nearest("area_row", cut)}
    ) area order by title, slug`;
}

/** `wasVisited`: of kind visit on some day of the quarter. */
export type KnownPlace = { slug: string; name: string; kind: LocationKind; wasVisited: boolean };

/** The places that were open on some day of the quarter, in Danish order. */
export function readOpenPlaces(cut: Cut): Promise<KnownPlace[]> {
  return db().$queryRaw<KnownPlace[]>`
    select slug, name, kind, "wasVisited" from (
      select distinct on (slug) slug, name, kind::text as kind,
             bool_or(kind = 'visit') over (partition by slug) as "wasVisited"
      from location_row
      where ${stood("location_row", cut)} and valid_from <= ${day(cut.last)}
        and (valid_to is null or valid_to >= ${day(cut.first)})
      order by slug, ${nearest("location_row", cut)}
    ) place order by name, slug`;
}

export type KnownFigure = {
  type: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  given: number;
  month: IsoDate;
  source: string;
  readOn: IsoDate;
};

/** How many fuldmagter are given nationally by pakke, in the last month that was known and began by the quarter's end. */
export async function readNational(cut: Cut): Promise<KnownFigure[]> {
  const rows = await db().$queryRaw<
    (Omit<KnownFigure, "month" | "readOn"> & { month: Date; readOn: Date })[]
  >`
    select distinct on (pakke.type_slug, pakke.kind, pakke.channel)
           pakke.type_slug as type, pakke.kind::text as kind, pakke.channel::text as channel,
           national_figure.given, national_figure.month, national_figure.source, national_figure.read_on as "readOn"
    from national_figure join fuldmagtspakke pakke on pakke.id = national_figure.pakke_id
    where ${stood("national_figure", cut)} and national_figure.month <= ${day(cut.last)}
    order by pakke.type_slug, pakke.kind, pakke.channel, national_figure.month desc`;
  return rows.map(({ month, readOn, ...row }) => ({
    ...row,
    month: fromDbDate(month),
    readOn: fromDbDate(readOn),
  }));
}
