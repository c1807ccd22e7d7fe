import { cprAge } from "@/lib/person/cpr";
import type { Registration, RegistrationContext } from "@/lib/sag/guide/registration";

type Known = Pick<RegistrationContext, "today" | "warnUnder18">;

/** What staff should know before the sag is made, though nothing bars it. */
export function registrationNotes(registration: Registration, { today, warnUnder18 }: Known): string[] {
  const { fuldmagtsgiver, fuldmagtshaver, topics } = registration;
  const notes: string[] = [];
  const cpr = fuldmagtshaver.kind === "person" ? fuldmagtshaver.cpr : null;
  if (warnUnder18 && cpr && cprAge(cpr, today) < 18) {
    notes.push(
      `${fuldmagtshaver.name} er under 18 år. Tal med ${fuldmagtsgiver.name} om, hvorvidt det er en god idé.`,
    );
  }
  const onTheNet = topics.some(({ pakker }) => pakker.some(({ channel }) => channel === "self_service"));
  if (onTheNet && fuldmagtshaver.mitid === "unknown") {
    notes.push(
      `${fuldmagtshaver.name} skal have MitID for at bruge fuldmagten på nettet. Spørg, før papirerne sendes.`,
    );
  }
  return notes;
}
