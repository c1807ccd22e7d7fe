import { db } from "@/lib/db";

/** Who answers for an area: names of staff, for staff. */
export type AreaContact = { contacts: string[]; deputies: string[] };
export type AreaContacts = ReadonlyMap<string, AreaContact>;

const NOBODY: AreaContact = { contacts: [], deputies: [] };

/** The contact and the deputy of each area as they are now; those with a closed account answer for none. */
export async function readAreaContacts(): Promise<AreaContacts> {
  const rows = await db().userArea.findMany({
    where: { user: { active: true, roles: { has: "area_contact" } } },
    select: { areaSlug: true, deputy: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  const areas = Map.groupBy(rows, ({ areaSlug }) => areaSlug);
  return new Map(
    [...areas].map(([slug, all]) => [
      slug,
      {
        contacts: all.filter(({ deputy }) => !deputy).map(({ user }) => user.name),
        deputies: all.filter(({ deputy }) => deputy).map(({ user }) => user.name),
      },
    ]),
  );
}

/** "Kontakt: Freja Fagperson. Stedfortræder: Bo Prøve."; null for an area that nobody answers for yet. */
export function contactWords(contacts: AreaContacts, area: string): string | null {
  const { contacts: first, deputies } = contacts.get(area) ?? NOBODY;
  const words = [
    first.length > 0 && `Kontakt: ${first.join(", ")}.`,
    deputies.length > 0 && `Stedfortræder: ${deputies.join(", ")}.`,
  ].filter(Boolean);
  return words.length > 0 ? words.join(" ") : null;
}
