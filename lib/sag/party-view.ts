import { type IsoDate, shortDate } from "@/lib/dates";
import { cprAge, maskCpr } from "@/lib/person/cpr";
import { ID_SEEN_LABELS, MAIL_WAY_LABELS, MITID_LABELS } from "@/lib/person/labels";
import type { Party } from "@/lib/sag/persons";

/** A party as the page shows it. */
export type PartyView = {
  name: string;
  kind: "person" | "organisation";
  age?: number;
  cprMasked: string | null;
  facts: { label: string; value: string }[];
};

export function partyView(party: Party, today: IsoDate): PartyView {
  return {
    name: party.name,
    kind: party.kind,
    ...(party.cpr ? { age: cprAge(party.cpr, today) } : {}),
    cprMasked: party.cpr && maskCpr(party.cpr),
    facts: factsOf(party),
  };
}

function factsOf(party: Party) {
  const facts: [string, string | null][] = [
    ["CVR", party.cvr],
    ["Bor", addressLine(party)],
    ["Telefon", party.phone],
    ["Post", party.mailWay && MAIL_WAY_LABELS[party.mailWay]],
    ["MitID", MITID_LABELS[party.mitid]],
    ["Legitimation", party.role === "fuldmagtsgiver" ? idLine(party) : null],
    ["Ansat", party.caringEmployee ? "Passer borgeren på job. Det er afklaret" : null],
    ["Død", party.dead ? "Ja" : null],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A protected address is not shown at all: the other party may be looking on. */
function addressLine({ protectedAddress, address }: Party): string | null {
  if (protectedAddress) return "Beskyttet adresse";
  return address && `${address.street}, ${address.postcode} ${address.city}`.trim();
}

function idLine({ idSeen, idSeenOn }: Party): string {
  if (!idSeen) return "Ingen endnu";
  return idSeenOn ? `${ID_SEEN_LABELS[idSeen]}, set ${shortDate(idSeenOn)}` : ID_SEEN_LABELS[idSeen];
}
