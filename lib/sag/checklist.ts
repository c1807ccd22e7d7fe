import { capitalised } from "@/lib/fuldmagt/words";
import type { SpokenNames } from "@/lib/person/party-names";
import { BASIS_WORDS, type Basis } from "@/lib/sag/basis";
import { allPagesBack, type SagSnapshot } from "@/lib/sag/snapshot";

/** What must be in order before a sag is checked. Every point is answered by a person. */
export const CHECK_POINTS = ["identity", "pages", "signature", "scope", "understands"] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

/** The words follow what is checked: our form, a paper that others made, or a general or future fuldmagt. */
export function checkPointLabel(
  point: CheckPoint,
  { fuldmagtsgiver, fuldmagtshaver }: SpokenNames,
  { basis }: Pick<SagSnapshot, "basis"> = { basis: "signature" },
): string {
  if (basis !== "signature") return basisLabel(point, basis, { fuldmagtsgiver, fuldmagtshaver });
  const labels: Record<CheckPoint, string> = {
    identity: `Vi ved, hvem ${fuldmagtsgiver.short} er`,
    pages: "Alle sider er tilbage",
    signature: "Underskrift og dato står rigtigt",
    scope: `Det er klart, hvad ${fuldmagtshaver.short} må`,
    understands: `${fuldmagtsgiver.short} forstår fuldmagten`,
  };
  return labels[point];
}

function basisLabel(point: CheckPoint, basis: Exclude<Basis, "signature">, names: SpokenNames): string {
  const { the } = BASIS_WORDS[basis];
  const { fuldmagtsgiver, fuldmagtshaver } = names;
  const labels: Record<CheckPoint, string> = {
    identity: `Vi ved, hvem ${fuldmagtsgiver.short} er`,
    pages: `Vi har set ${the}`,
    signature: `${capitalised(the)} er underskrevet og gælder nu`,
    scope: `Den dækker det, ${fuldmagtshaver.short} skal hjælpe med`,
    understands: "Intet tyder på, at den er trukket tilbage",
  };
  return labels[point];
}

type Seen = { snapshot: SagSnapshot; fuldmagtsgiver: { facts: readonly { label: string; value: string }[] } };

/** What the sag itself tells about a point, as help; the person decides. */
export function checkPointHint(point: CheckPoint, { snapshot, fuldmagtsgiver }: Seen): string {
  const id = fuldmagtsgiver.facts.find(({ label }) => label === "Legitimation")?.value ?? "ingen endnu";
  const back = snapshot.pages.filter(({ returnedOn }) => returnedOn !== null).length;
  if (snapshot.basis !== "signature") return basisHint(point, snapshot.basis, id);
  const isOurForm = snapshot.paper === "form";
  const hints: Record<CheckPoint, string> = {
    identity: `Legitimation: ${id}.`,
    pages: allPagesBack(snapshot)
      ? "Ingen sider mangler."
      : `${back} af ${snapshot.pages.length} sider er her.`,
    signature: isOurForm
      ? "Ved de to røde krydser på den sidste side. To farver blæk er ikke en fejl."
      : "Dér, hvor brevet siger det. To farver blæk er ikke en fejl.",
    scope: "Intet er streget over eller skrevet til.",
    understands: "Forklaret med borgerens egne ord. I tvivl: spørg en kollega.",
  };
  return hints[point];
}

function basisHint(point: CheckPoint, basis: Exclude<Basis, "signature">, id: string): string {
  const hints: Record<CheckPoint, string> = {
    identity: `Legitimation: ${id}.`,
    pages: "Den originale, eller i registret. Der skal ingen sider tilbage.",
    signature:
      basis === "future_fuldmagt"
        ? "En fremtidsfuldmagt gælder først, når Familieretshuset har sat den i kraft."
        : "Se efter, om den har en slutdato.",
    scope: "Se efter, om den undtager noget.",
    understands: "I tvivl: spørg en kollega.",
  };
  return hints[point];
}
