import { firstName } from "@/lib/person/person";

/** What must be in order before a sag is checked. Every point is answered by a person. */
export const CHECK_POINTS = ["identity", "pages", "signature", "scope", "understands"] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

/** The point as a sentence about the fuldmagtsgiver and the fuldmagtshaver. */
export function checkPointLabel(point: CheckPoint, names: { fuldmagtsgiver: string; fuldmagtshaver: string }) {
  const fuldmagtsgiver = firstName(names.fuldmagtsgiver);
  const fuldmagtshaver = firstName(names.fuldmagtshaver);
  const labels: Record<CheckPoint, string> = {
    identity: `Vi ved, hvem ${fuldmagtsgiver} er`,
    pages: "Alle sider er tilbage",
    signature: "Underskrift og dato står rigtigt",
    scope: `Det er klart, hvad ${fuldmagtshaver} må`,
    understands: `${fuldmagtsgiver} forstår fuldmagten`,
  };
  return labels[point];
}
