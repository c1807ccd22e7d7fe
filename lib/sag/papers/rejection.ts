import { db } from "@/lib/db";
import { effective } from "@/lib/events/order";
import { REASON_LABELS } from "@/lib/sag/labels";
import type { SagView } from "@/lib/sag/view";
import { readSettings } from "@/lib/setting/queries";
import { fillText } from "@/lib/text/fill";
import type { Block } from "@/lib/text/markup";
import { readTexts } from "@/lib/text/queries";

/** The guidance and the way to complain for a rejected sag, with its reason. */
export async function rejectionGuidance(sag: SagView): Promise<Block[]> {
  const { rejection_guidance: text } = await readTexts(db(), ["rejection_guidance"], sag.today);
  const settings = await readSettings(db(), sag.today);
  const filled = fillText(text.body, {
    fuldmagtsgiver: sag.fuldmagtsgiver.name,
    fuldmagtsgiverFornavn: sag.names.fuldmagtsgiver.short,
    fuldmagtshaver: sag.fuldmagtshaver.name,
    fuldmagtshaverFornavn: sag.names.fuldmagtshaver.short,
    sagsnummer: sag.sagsnummer,
    begrundelse: reasonOf(sag),
    kommune: settings["municipality.name"],
    enhed: settings["municipality.unit"],
    telefon: settings["municipality.phone"],
    aabningstider: settings["municipality.openingHours"],
    databeskyttelse: settings["municipality.dataProtection"],
    opbevaring: settings["paper.retention"],
  });
  if (!filled.ok) throw new Error(`Text rejection_guidance: ${filled.reason} ${filled.names.join(", ")}`);
  return filled.blocks;
}

function reasonOf({ snapshot }: SagView): string {
  const rejection = effective(snapshot.events).findLast(
    ({ fact }) => fact.type === "sag.stepped" && fact.step === "reject",
  );
  const reasons = rejection?.fact.type === "sag.stepped" ? rejection.fact.reasons : [];
  return `${reasons.map((reason) => REASON_LABELS[reason]).join(". ")}.`;
}
