import type { PersonRole, Person as PersonRow } from "@/generated/prisma/client";
import { blindIndex, open, seal } from "@/lib/crypto/seal";
import { fromDbDate, toDbDate } from "@/lib/dates";
import { type Cpr, isCpr } from "@/lib/person/cpr";
import type { Address, Fuldmagtsgiver, Fuldmagtshaver, IdSeen, MailWay, MitId } from "@/lib/person/person";
import { keys } from "@/lib/secrets";

/** A party of a sag as stored, opened. */
export type Party = {
  role: PersonRole;
  kind: "person" | "organisation";
  name: string;
  cpr: Cpr | null;
  cvr: string | null;
  address: Address | null;
  phone: string | null;
  protectedAddress: boolean;
  dead: boolean;
  mitid: MitId;
  idSeen: IdSeen | null;
  idSeenOn: string | null;
  mailWay: MailWay | null;
  caringEmployee: boolean;
};

export function toParty(row: PersonRow): Party {
  const { role, kind, name, cvr, phone, protectedAddress, dead, mitid, idSeen, mailWay, caringEmployee } =
    row;
  return {
    role,
    kind,
    name,
    cvr,
    phone,
    protectedAddress,
    dead,
    mitid,
    idSeen,
    mailWay,
    caringEmployee,
    cpr: row.cprSealed ? openCpr(row.id, row.cprSealed) : null,
    address: row.street ? { street: row.street, postcode: row.postcode ?? "", city: row.city ?? "" } : null,
    idSeenOn: row.idSeenOn && fromDbDate(row.idSeenOn),
  };
}

/** Columns of the fuldmagtsgiver's row. `id` binds the sealed CPR to the row. */
export function fuldmagtsgiverColumns(id: string, person: Fuldmagtsgiver, today: string) {
  return {
    kind: "person",
    cvr: null,
    ...told(person),
    ...sealedCpr(id, person.cpr),
    mitid: person.mitid,
    mailWay: person.mailWay,
    idSeen: person.idSeen,
    idSeenOn: person.idSeen && person.idSeen !== "none_by_letter" ? toDbDate(today) : null,
  } as const;
}

/** A question that was not asked leaves what is stored as it is. */
export function fuldmagtshaverColumns(id: string, party: Fuldmagtshaver) {
  const caringEmployee = party.kind === "person" ? party.caringEmployee : false;
  return {
    kind: party.kind,
    cvr: party.kind === "organisation" ? party.cvr : null,
    ...told(party),
    ...sealedCpr(id, party.kind === "person" ? party.cpr : null),
    mitid: party.mitid,
    ...(caringEmployee === null ? {} : { caringEmployee }),
  };
}

function told({
  name,
  address,
  phone,
  protectedAddress,
}: Pick<Fuldmagtsgiver, "name" | "address" | "phone" | "protectedAddress">) {
  const { street = null, postcode = null, city = null } = address ?? {};
  return { name, street, postcode: postcode || null, city: city || null, phone, protectedAddress };
}

function sealedCpr(id: string, cpr: Cpr | null) {
  if (!cpr) return { cprSealed: null, cprIndex: null };
  return {
    cprSealed: seal(keys(), place(id), Buffer.from(cpr, "utf8")),
    cprIndex: blindIndex(keys(), "cpr", cpr),
  };
}

function openCpr(id: string, sealed: Uint8Array): Cpr {
  const digits = open(keys(), place(id), sealed).toString("utf8");
  if (!isCpr(digits)) throw new Error("A stored CPR number does not read back.");
  return digits;
}

function place(id: string): string {
  return `person|cpr|${id}`;
}
