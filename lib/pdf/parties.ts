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

/** The lines about a party on the form, label and value, in the order they are read. */
export function partyFields(party: PaperParty): [label: string, value: string][] {
  const fields: [string, string | null][] = [
    ["Navn", party.name],
    ["Adresse", party.addressProtected ? "Beskyttet adresse" : (party.address?.join(", ") ?? null)],
    ["CPR-nummer", party.cprMasked],
    ["CVR-nummer", party.cvr],
    ["Telefon", party.phone === null ? null : unbroken(party.phone)],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== null && field[1] !== "");
}

/** A number or a date that must not be broken over two lines. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}
