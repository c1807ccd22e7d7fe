import { maskCpr } from "@/lib/person/cpr";
import { readAsked } from "@/lib/sag/search/asked";

type Search = { text: string; found: readonly { resembles: boolean }[]; more: boolean };

/** "3 sager passer til »demosen«". Of a CPR number no more is shown than anywhere else. */
export function foundHeading({ text, found, more }: Search): string {
  const what = `til ${wordsFor(text)}`;
  if (more) return `Over ${found.length} sager passer ${what}`;
  if (found.length === 1) return `1 sag passer ${what}`;
  return `${found.length || "Ingen"} sager passer ${what}`;
}

/** What to make of it, and what to do next. */
export function foundLead({ text, found, more }: Search): string | null {
  const resembling = found.filter(({ resembles }) => resembles).length;
  if (found.length === 0) return nothingFound(text);
  if (more) return `Her står de ${found.length}, der passer bedst. Skriv mere af navnet.`;
  if (resembling === 0) return null;
  if (resembling === found.length) {
    return found.length === 1 ? "Navnet ligner kun." : "Navnene ligner kun.";
  }
  return `${resembling} af navnene ligner kun.`;
}

function wordsFor(text: string): string {
  const read = readAsked(text);
  if (read.ok && read.asked.kind === "cpr") return `CPR-nummeret ${maskCpr(read.asked.cpr)}`;
  return `»${text.replace(/\s+/g, " ").trim()}«`;
}

function nothingFound(text: string): string {
  const read = readAsked(text);
  if (read.ok && read.asked.kind === "name") {
    return "Prøv et enkelt ord eller begyndelsen af navnet. Du kan også søge på sagsnummer eller CPR-nummer.";
  }
  return "Se efter, om nummeret er skrevet rigtigt. Du kan også søge på navnet.";
}
