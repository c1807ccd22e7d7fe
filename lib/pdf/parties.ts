import { keepTogether } from "@/lib/text/together";
import type { PaperParty } from "./paper";

type Named = { name: string; cvr?: string | null };

/**
 * What each party is called in running text: the first name. Organisations, and two persons with the same first
 * name, are called by their whole name, so that nobody can take one for the other.
 */
export function callingNames(fuldmagtsgiver: Named, fuldmagtshaver: Named) {
  const same = firstName(fuldmagtsgiver.name).toLowerCase() === firstName(fuldmagtshaver.name).toLowerCase();
  const called = (party: Named) => (same || party.cvr ? party.name : firstName(party.name));
  return { fuldmagtsgiver: called(fuldmagtsgiver), fuldmagtshaver: called(fuldmagtshaver) };
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

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}
