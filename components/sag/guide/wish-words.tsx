import { Status } from "@/components/ui/status";

/** What becomes of a topic that cannot be given yet. */
export function WishWords() {
  return (
    <>
      <Status sign="wish">
        <b>Ønske.</b> Kan ikke gives endnu.
      </Status>
      <p className="topic-says">
        Det kommer ikke med i fuldmagten. Vi tæller ønsket med. Tilbyd en fuldmagt på papir til det her emne.
      </p>
    </>
  );
}
