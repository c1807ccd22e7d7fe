export type PartyName = { name: string; age?: number; kind?: "person" | "organisation" };

/** `full` names the party apart from the other one; `short` is for running text; `genitive` is the short form's. */
export type SpokenName = { full: string; short: string; genitive: string };
export type SpokenNames = { fuldmagtsgiver: SpokenName; fuldmagtshaver: SpokenName };

/**
 * How the two parties are called so that they cannot be mixed up. First names suffice when they differ.
 * With the same first name it is the full name and age, and where that does not tell them apart, the role.
 */
export function partyNames(fuldmagtsgiver: PartyName, fuldmagtshaver: PartyName): SpokenNames {
  if (key(firstName(fuldmagtsgiver)) !== key(firstName(fuldmagtshaver))) {
    return { fuldmagtsgiver: byFirstName(fuldmagtsgiver), fuldmagtshaver: byFirstName(fuldmagtshaver) };
  }
  const told = sameName(fuldmagtsgiver, fuldmagtshaver) && !agesDiffer(fuldmagtsgiver, fuldmagtshaver);
  return {
    fuldmagtsgiver: byFullName(fuldmagtsgiver, told ? "fuldmagtsgiver" : undefined),
    fuldmagtshaver: byFullName(fuldmagtshaver, told ? "fuldmagtshaver" : undefined),
  };
}

export const sameName = (a: PartyName, b: PartyName) => key(a.name) === key(b.name);

export const agesDiffer = (a: PartyName, b: PartyName) =>
  a.age !== undefined && b.age !== undefined && a.age !== b.age;

/** With a space that does not break: a line never ends at "(88". */
export const ageText = (age: number) => `${age}\u00a0år`;

/** Danish genitive: Karens, but Niels'. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}'` : `${name}s`;
}

function byFirstName(party: PartyName): SpokenName {
  const short = firstName(party);
  return { full: party.name, short, genitive: genitive(short) };
}

function byFullName(party: PartyName, role?: string): SpokenName {
  const mark = role ?? (party.age === undefined ? undefined : ageText(party.age));
  const full = mark ? `${party.name} (${mark})` : party.name;
  return { full, short: full, genitive: mark ? `${genitive(party.name)} (${mark})` : genitive(party.name) };
}

// An organisation has no first name.
function firstName({ name, kind }: PartyName): string {
  const trimmed = name.trim();
  return kind === "organisation" ? trimmed : (trimmed.split(/\s+/)[0] ?? trimmed);
}

const key = (name: string) => name.trim().toLocaleLowerCase("da-DK");
