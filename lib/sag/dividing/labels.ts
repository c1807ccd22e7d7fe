import { shortDate } from "@/lib/dates";
import type { Away } from "@/lib/sag/dividing/holder";
import type { AssignRefusal } from "@/lib/sag/dividing/judge-assign";

/** What a refusal says of one sag, and who has it now. */
export function assignSentence(refusal: AssignRefusal, holder: string | null): string {
  const now = holder ? `Nu er den hos ${holder}.` : "Nu er den ikke fordelt.";
  const sentences: Record<AssignRefusal, string> = {
    not_permitted: "Du har ikke adgang til at gøre det. Spørg en kollega i Borgerservice.",
    not_found: "Sagen findes ikke. Se efter, om nummeret er skrevet rigtigt.",
    closed: "Sagen er lukket, så den kan ikke fordeles.",
    reason_missing: "Vælg en grund på listen.",
    no_such_colleague: "Kollegaen kan ikke få sager mere. Vælg en anden på listen.",
    has_it_already: holder ? `Sagen er allerede hos ${holder}.` : "Sagen er der allerede.",
    nobody_has_it: "Sagen er ikke hos nogen. Der er ikke noget at lægge tilbage.",
    changed_meanwhile: `En kollega nåede at ændre sagen først. ${now} Intet er gjort.`,
  };
  return sentences[refusal];
}

/** "Mette Vejleder er væk til og med 04.12.2026. Ali Testbruger ser til sagen." */
export function awayWords({ name, to, cover }: Away): string {
  const away = `${name} er væk til og med ${shortDate(to)}.`;
  if (!cover) return `${away} Ingen ser til sagen.`;
  if (cover.isMe) return `${away} Du ser til sagen.`;
  return cover.isAway
    ? `${away} ${cover.name} skulle se til sagen, men kan heller ikke.`
    : `${away} ${cover.name} ser til sagen.`;
}
