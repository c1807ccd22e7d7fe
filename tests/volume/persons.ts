import { blindIndex, seal } from "@/lib/crypto/seal";
import { MAIL_WAYS } from "@/lib/person/person";
import { address, cprNumber, organisationName, personName } from "./names";
import { bytea, type Row } from "./rows";
import type { World } from "./world";

/** Who the parties of a sag are; the same two can have another sag. */
export type Parties = {
  fuldmagtsgiver: { name: string; cpr: string };
  fuldmagtshaver: { name: string; cpr: string | null; cvr: string | null };
};

/** One in ten receives as an organisation. */
export function parties({ chance }: World): Parties {
  const fuldmagtsgiver = { name: personName(chance), cpr: cprNumber(chance, chance.between(1930, 1975)) };
  if (chance.is(0.1)) {
    const cvr = String(chance.between(1, 9999)).padStart(8, "0");
    return { fuldmagtsgiver, fuldmagtshaver: { name: organisationName(chance), cpr: null, cvr } };
  }
  const isKnown = chance.is(0.85);
  const cpr = isKnown ? cprNumber(chance, chance.between(1976, 2005)) : null;
  return { fuldmagtsgiver, fuldmagtshaver: { name: personName(chance), cpr, cvr: null } };
}

type Of = { sagId: string; day: string; isDead: boolean };

export function personRows(world: World, { fuldmagtsgiver, fuldmagtshaver }: Parties, of: Of): Row[] {
  const { chance } = world;
  return [
    {
      ...party(world, of),
      role: "fuldmagtsgiver",
      kind: "person",
      name: fuldmagtsgiver.name,
      cvr: null,
      dead: of.isDead,
      mail_way: chance.skewed(MAIL_WAYS),
      id_seen: "passport",
      id_seen_on: of.day,
      caring_employee: false,
    },
    {
      ...party(world, of),
      role: "fuldmagtshaver",
      kind: fuldmagtshaver.cvr ? "organisation" : "person",
      name: fuldmagtshaver.name,
      cvr: fuldmagtshaver.cvr,
      dead: false,
      mail_way: null,
      id_seen: null,
      id_seen_on: null,
      caring_employee: !fuldmagtshaver.cvr && chance.is(0.03),
    },
  ].map((row, at) => ({ ...row, ...cpr(world, row.id, [fuldmagtsgiver, fuldmagtshaver][at]?.cpr ?? null) }));
}

function party({ chance }: World, { sagId }: Of) {
  const protectedAddress = chance.is(0.02);
  const { street, postcode, city } = protectedAddress
    ? { street: null, postcode: null, city: null }
    : address(chance);
  return {
    id: chance.uuid(),
    sag_id: sagId,
    street,
    postcode,
    city,
    phone: chance.is(0.6) ? String(chance.between(20_000_000, 99_999_999)) : null,
    protected_address: protectedAddress,
    mitid: chance.oneOf(["yes", "no", "unknown"]),
  };
}

/** Sealed and found again as the program does it: `lib/sag/persons.ts`. */
function cpr({ keys }: World, id: string, number: string | null) {
  if (!number) return { cpr_sealed: null, cpr_index: null };
  return {
    cpr_sealed: bytea(seal(keys, `person|cpr|${id}`, Buffer.from(number, "utf8"))),
    cpr_index: bytea(blindIndex(keys, "cpr", number)),
  };
}
