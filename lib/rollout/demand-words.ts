import type { Demand } from "@/lib/rollout/demand";

/** The finding: what is wished for most of what is not there. */
export function demandHeading({ lines }: Demand): string {
  const most = lines.find(({ wishes }) => typeof wishes === "number");
  if (!most) return "Ønsker og behov";
  return `${most.title} er ønsket mest`;
}

export function demandEmpty({ period }: Demand): string {
  return `Der er ingen tal at vise for perioden (${period.name}).`;
}

export function demandCaption({ period, isHidden }: Demand): string {
  const hidden = isHidden ? " Tal under 5 vises som »under 5«." : "";
  return `Ønsker og henvendelser uden nogen at give fuldmagten til, ${period.name}. Kun det, der ikke er i drift.${hidden}`;
}
