import type { IsoDate } from "@/lib/dates";
import { cprAge } from "@/lib/person/cpr";
import type { Registration } from "@/lib/sag/registration";

/** What staff should know before the sag is made, though nothing bars it. */
export function registrationNotes({ fuldmagtsgiver, fuldmagtshaver, topics }: Registration, today: IsoDate) {
  const notes: string[] = [];
  const onTheNet = topics.some(({ pakker }) => pakker.some(({ channel }) => channel === "self_service"));
  if (fuldmagtshaver.kind === "person" && fuldmagtshaver.cpr && cprAge(fuldmagtshaver.cpr, today) < 18) {
    notes.push(
      `${fuldmagtshaver.name} er under 18 år. Tal med ${fuldmagtsgiver.name} om, hvorvidt det er en god idé.`,
    );
  }
  if (onTheNet && fuldmagtshaver.mitid === "unknown") {
    notes.push(
      `${fuldmagtshaver.name} skal have MitID for at bruge fuldmagten på nettet. Spørg, før papirerne sendes.`,
    );
  }
  return notes;
}
