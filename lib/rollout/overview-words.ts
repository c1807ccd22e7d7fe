import { shortDate } from "@/lib/dates";
import { countOn } from "@/lib/rollout/burn-up";
import { type BurnUp, ROLLOUT_TO } from "@/lib/rollout/burn-up-view";
import { month } from "@/lib/rollout/change-sentences";
import { FEWEST_FINISHED } from "@/lib/rollout/forecast";
import type { Foretold } from "@/lib/rollout/foretold";
import type { Overview } from "@/lib/rollout/overview";

/** The finding under the heading: how many, what the plan said, when all are expected. */
export function overviewLead({ burnUp, givenInPart }: Overview): string {
  const { liveNow, total, plannedNow, forecast } = burnUp;
  const part = givenInPart > 0 ? ` ${givenInPart} mere kan gives i nogle fagområder.` : "";
  const plan = plannedNow > 0 ? ` Planen sagde ${plannedNow} på dette tidspunkt.` : "";
  const expected = forecast ? ` Alle ventes i drift omkring ${month(forecast.all.middle)}.` : "";
  return `${liveNow} af ${total} slags fuldmagter er i drift.${part}${plan}${expected}`;
}

/** The finding of the chart. */
export function overviewTitle({ liveNow, plannedNow, total, quarters, plan }: BurnUp): string {
  if (plan.length === 0) return `Der er ingen plan endnu: ${liveNow} af ${total} er i drift`;
  const gap = plannedNow - liveNow;
  const place =
    gap > 0 ? `Vi er ${gap} bag planen` : gap < 0 ? `Vi er ${-gap} foran planen` : "Vi følger planen";
  const end = quarters.find(({ quarter }) => quarter.last === ROLLOUT_TO)?.expected;
  if (!end) return `${place}: ${liveNow} af ${total} er i drift`;
  return `${place} og ventes at nå ${end.middle} af ${total} inden udgangen af 2027`;
}

export function forecastWords({ forecast, liveNow, total }: BurnUp): string {
  if (liveNow === total) return "";
  if (!forecast) return "Hvornår alle er i drift, kan ikke beregnes endnu.";
  const { low, middle, high } = forecast.all;
  return `Prikket er det forventede: alle i drift omkring ${month(middle)}. I 80 af 100 forløb sker det mellem ${month(low)} og ${month(high)}.`;
}

/** One paragraph on how the forecast was made, and how far it is to be trusted. */
export function howMade({ forecast, plan, total, day }: BurnUp): string {
  const planned = countOn(plan, "2099-12-31");
  const base = `Planen er den første dato, hver fuldmagt fik. ${planned} af ${total} har en. Tallene er pr. ${shortDate(day)}.`;
  if (!forecast) {
    return `${base} Der skal være mindst ${FEWEST_FINISHED} udrulninger i drift, før det kan beregnes, hvornår resten er det.`;
  }
  return `${base} Det forventede er lavet af ${forecast.runs} tænkte forløb. Hvert trækker tilfældigt blandt de tider, trinnene har taget i de ${forecast.finished} udrulninger, der er i drift, og lader fagområder være så hurtige eller langsomme, som de har været. Det, der ikke er begyndt, kommer tidligst efter sin plan. Prøvet på opdigtede udrulninger, der følger andre regler, rammer spændet omkring 8 af 10 gange.`;
}

/** How good the forecast has been in this rollout: the last one by name, and how many of them held. */
export function foretoldWords(foretold: readonly Foretold[], liveNow: number): string {
  const last = foretold.at(-1);
  if (!last) {
    return "Hvor god prognosen har været, kan ikke vurderes endnu. For få var i drift, da de tidligere kvartaler sluttede.";
  }
  const { year, number } = last.quarter;
  const said = `Ved udgangen af ${number}. kvartal ${year} ventede vi ${spanWords(last)} i drift nu; det blev ${liveNow}.`;
  if (foretold.length === 1) return said;
  const held = foretold.filter((one) => isHeld(one, liveNow)).length;
  return `${said} Tallet lå i spændet i ${held} af ${foretold.length} prognoser fra det seneste år.`;
}

/** "8–14", or "12" when it is one number. */
export function spanWords({ low, high }: Pick<Foretold, "low" | "high">): string {
  return low === high ? String(low) : `${low}–${high}`;
}

export function isHeld({ low, high }: Pick<Foretold, "low" | "high">, live: number): boolean {
  return low <= live && live <= high;
}
