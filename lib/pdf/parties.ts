import { type PartyName, partyNames } from "@/lib/person/party-names";
import { keepTogether } from "@/lib/text/together";
import type { PaperParty } from "./paper";

type Named = { name: string; cvr?: string | null; age?: number | null };

/** What each party is called in running text, the same as on the screen: by first name where that tells them apart. */
export function callingNames(fuldmagtsgiver: Named, fuldmagtshaver: Named) {
  const names = partyNames(partyName(fuldmagtsgiver), partyName(fuldmagtshaver));
  return { fuldmagtsgiver: names.fuldmagtsgiver.short, fuldmagtshaver: names.fuldmagtshaver.short };
}

/** The whole names, told apart where they are the same: for the heading of a sheet. */
export function wholeNames(fuldmagtsgiver: Named, fuldmagtshaver: Named) {
  const names = partyNames(partyName(fuldmagtsgiver), partyName(fuldmagtshaver));
  return { fuldmagtsgiver: names.fuldmagtsgiver.full, fuldmagtshaver: names.fuldmagtshaver.full };
}

function partyName({ name, cvr, age }: Named): PartyName {
  return { name, kind: cvr ? "organisation" : "person", age: age ?? undefined };
}

export type Field = [label: string, value: string, note: string];

/** The lines about a party on the form, in the order they are read. What is not known has no line. */
export function partyFields(party: PaperParty): Field[] {
  const address = party.addressProtected ? "Beskyttet adresse" : party.address?.map(keepTogether).join(", ");
  return [
    field("Navn", party.name),
    field("Adresse", address),
    field("CPR-nummer", party.cprMasked, "Vi viser kun de første seks tal."),
    field("CVR-nummer", party.cvr),
    field("Telefon", party.phone === null ? null : keepTogether(party.phone)),
  ].filter(([, value]) => value !== "");
}

export function field(label: string, value: string | null | undefined, note = ""): Field {
  return [label, value ?? "", note];
}
