import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";

/** Shown once, to whoever made it; null when it has been shown. */
export function OneTimePassword({ password, name }: { password: string | null; name: string }) {
  if (!password) {
    return (
      <Note tone="warn" lead="Engangskoden er vist én gang og kan ikke vises igen.">
        Er den blevet væk, så lav en ny herunder.
      </Note>
    );
  }
  return (
    <Section id="engangskode" heading="Engangskoden">
      <p className="one-time num">{password}</p>
      <p>
        Giv den til {name}. Den vises kun nu. Første gang {name} logger ind, skal den skiftes.
      </p>
    </Section>
  );
}
