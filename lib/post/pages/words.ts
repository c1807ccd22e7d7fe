import type { FieldName } from "@/lib/pdf/form-fields";
import type { ScannedPage } from "@/lib/post/pages/of-sag";

/** In the URL, in Danish: which place of a page is shown. */
export const FIELD_SLUGS: Readonly<Record<FieldName, string>> = { date: "dato", signature: "underskrift" };
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  date: "Datoen",
  signature: "Underskriften",
};

export function fieldBySlug(slug: string | null | undefined): FieldName | null {
  const found = Object.entries(FIELD_SLUGS).find(([, one]) => one === slug);
  return found ? (found[0] as FieldName) : null;
}

/** What a picture shows, for whoever does not see it. The handwriting itself stands as text beside it. */
export function pictureAlt(page: Pick<ScannedPage, "formPage" | "text">, field?: FieldName): string {
  const of = page.formPage === null ? "en side" : `side ${page.formPage}`;
  const what = field ? `${FIELD_LABELS[field]} på ${of}, klippet ud` : `Scannet billede af ${of}`;
  return page.text
    ? `${what}. Det, der står i hånden, er skrevet som tekst ved siden af.`
    : `${what}. Ingen har skrevet endnu, hvad der står i hånden.`;
}

/** Why a page lies with the sag and not among those that count. */
export function standingWords({ state, why }: Pick<ScannedPage, "state" | "why">): string {
  if (state === "twice") return "Siden er kommet før. Den tæller én gang.";
  if (state === "set_aside") return "Siden er lagt til side.";
  if (state === "unmatched") return "Siden hører til sagen, men ikke til en side af papirerne.";
  switch (why) {
    case "changed":
      return "Siden hører til papirer, der siden er lavet om. Den gælder ikke.";
    case "other_layout":
      return "Siden er fra det gamle brev, som har et andet antal sider. Den gælder ikke.";
    case "completed":
      return "Siden kom, efter at sagen var afsluttet.";
    case "closed":
      return "Siden kom, efter at sagen var lukket.";
    case "replaced":
      return "Siden er kommet igen i en nyere udgave. Det er den nye, der tæller.";
    default:
      return "Siden tæller ikke med.";
  }
}

/** In pixels: all that a page needs until somebody looks closer, and a third of the bytes. */
export const SMALL_WIDTH = 900;

export const ZOOMS = [1, 2, 4] as const;
export type Zoom = (typeof ZOOMS)[number];

/** How close the URL asks to look; once when it says anything else. */
export function zoomOf(asked: string | undefined): Zoom {
  return ZOOMS.find((zoom) => String(zoom) === asked) ?? 1;
}
