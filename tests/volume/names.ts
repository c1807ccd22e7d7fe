import type { Chance } from "./chance";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// The commonest first. Put together by chance: whoever has such a name is not meant.
const WOMEN = words(`
  Anne Kirsten Inger Karen Hanne Birthe Lis Bente Ingrid Else Gerda Ruth Åse Grethe Ellen Jytte Tove Aase Edith Vibeke
  Lene Mette Maria Sofie Dorthe Ulla Solveig Ester Bodil Gudrun Agnes Kamma Fatima Amina Zeynep Yrsa Rigmor Dagny Signe
  Astrid Alma Freja Nanna Pernille Trine Marianne Lone Gitte Jonna Thyra`);
const MEN = words(`
  Jens Peter Niels Hans Ole Jørgen Poul Erik Henning Børge Svend Kaj Aage Bent Knud Finn Arne Verner Ejnar Holger
  Søren Lars Michael Thomas Mogens Preben Flemming Leif Åge Vagn Ib Egon Gunnar Ahmed Mehmet Ali Hassan Asger Øjvind
  Anders Rasmus Mads Kristian Frederik Emil Torben Bjarne Palle Steen Viggo`);
const COMMON = words(
  "Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen",
);
const FAMILIES = words(`
  Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Mikkelsen
  Frederiksen Laursen Henriksen Lund Schmidt Eriksen Holm Kristiansen Clausen Simonsen Svendsen Andreasen Iversen Østergaard
  Jeppesen Mogensen Nissen Lauridsen Jepsen Dahl Aagaard Kjær Vestergaard Bach Bertelsen Kirkegaard Bundgaard Toft
  Lorentzen Ahmed Yılmaz Nguyen Hussein Dam Bruun Skov Winther Thygesen Bang Ravnsbjerg Åkjær Ærøe Tornvig Lyngholm`);
// Put together, for the many names that few have.
const PLACES = words(`
  Nør Sønder Vester Øster Lille Store Over Neder Gammel Ny Høj Lav Bred Lang Skov Mark Eng Bæk Sø Å Ege Bøge Birke Aske
  Elle Pile Ravns Ulve Bjørne Hjorte Fugle Svane Ørne Falke Due Kirke Kloster Møl Smede Bonde`);
const ENDINGS = words(`
  gaard bæk holm dal høj berg bjerg lund toft bro vig næs sted rup lev skov mose kær sø eng strand kilde vang have hus
  bo by rød tved balle`);
const STREETS = words(`
  Vestergade Nørregade Skolevej Kirkevej Møllevej Stationsvej Åvænget Bøgevej Rosenvænget Lærkevej Skovbrynet Havnegade
  Ørstedsgade Fyrrevej Engvej Bakkevej Tværgade Strandvejen`);
const TOWNS = [
  { postcode: "5000", city: "Odense C", weight: 40 },
  { postcode: "5200", city: "Odense V", weight: 15 },
  { postcode: "5210", city: "Odense NV", weight: 12 },
  { postcode: "5220", city: "Odense SØ", weight: 12 },
  { postcode: "5230", city: "Odense M", weight: 12 },
  { postcode: "5240", city: "Odense NØ", weight: 9 },
] as const;
const SOCIETIES = ["Foreningen", "Selskabet", "Hjælpen", "Støtten", "Netværket", "Laget"] as const;
const CAUSES = words("Åsum Ørbæk Dalum Bolbro Vollsmose Tarup Næsby Bellinge Seden Korup Fangel Allesø");

/** A first name, often another, and a family name: one in five is a Jensen or one of the nine next, one in six is rare. */
export function personName(chance: Chance): string {
  const first = chance.is(0.55) ? WOMEN : MEN;
  const middle = chance.is(0.35) ? [chance.skewed(chance.is(0.5) ? first : FAMILIES)] : [];
  return [chance.skewed(first), ...middle, familyName(chance)].join(" ");
}

function familyName(chance: Chance): string {
  if (chance.is(0.2)) return chance.skewed(COMMON);
  if (chance.is(0.2)) return `${chance.oneOf(PLACES)}${chance.oneOf(ENDINGS)}`;
  return chance.skewed([...FAMILIES, ...COMMON]);
}

export function organisationName(chance: Chance): string {
  return `${chance.oneOf(SOCIETIES)} ${chance.oneOf(CAUSES)} ${chance.between(1, 400)}`;
}

export function address(chance: Chance) {
  const { postcode, city } = chance.weighed(TOWNS);
  const floor = chance.is(0.4) ? `, ${chance.between(1, 5)}. ${chance.oneOf(["tv", "th", "mf"])}` : "";
  return { street: `${chance.skewed(STREETS)} ${chance.between(1, 180)}${floor}`, postcode, city };
}

/** An invented number of somebody of an age in a year: the day stands 60 too high, so nobody has it. */
export function cprNumber(chance: Chance, bornIn: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const century = bornIn >= 2000 ? 4 : chance.between(0, 3);
  const serial = String(chance.between(0, 999)).padStart(3, "0");
  return `${two(chance.between(1, 28) + 60)}${two(chance.between(1, 12))}${two(bornIn % 100)}${century}${serial}`;
}
