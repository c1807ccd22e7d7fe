import type { SpokenNames } from "@/lib/person/party-names";
import { allPagesBack, type SagSnapshot } from "@/lib/sag/snapshot";

/** What must be in order before a sag is checked. Every point is answered by a person. */
export const CHECK_POINTS = ["identity", "pages", "signature", "scope", "understands"] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

export function checkPointLabel(point: CheckPoint, { fuldmagtsgiver, fuldmagtshaver }: SpokenNames): string {
  const labels: Record<CheckPoint, string> = {
    identity: `Vi ved, hvem ${fuldmagtsgiver.short} er`,
    pages: "Alle sider er tilbage",
    signature: "Underskrift og dato står rigtigt",
    scope: `Det er klart, hvad ${fuldmagtshaver.short} må`,
    understands: `${fuldmagtsgiver.short} forstår fuldmagten`,
  };
  return labels[point];
}

type Seen = { snapshot: SagSnapshot; fuldmagtsgiver: { facts: readonly { label: string; value: string }[] } };

/** What the sag itself tells about a point, as help; the person decides. */
export function checkPointHint(point: CheckPoint, { snapshot, fuldmagtsgiver }: Seen): string {
  const id = fuldmagtsgiver.facts.find(({ label }) => label === "Legitimation")?.value ?? "ingen endnu";
  const back = snapshot.pages.filter(({ returnedOn }) => returnedOn !== null).length;
  const hints: Record<CheckPoint, string> = {
    identity: `Legitimation: ${id}.`,
    pages: allPagesBack(snapshot)
      ? "Ingen sider mangler."
      : `${back} af ${snapshot.pages.length} sider er her.`,
    signature: "Ved de to røde krydser på den sidste side. To farver blæk er ikke en fejl.",
    scope: "Intet er streget over eller skrevet til.",
    understands: "Forklaret med borgerens egne ord. I tvivl: spørg en kollega.",
  };
  return hints[point];
}
