import { TextBlocks } from "@/components/text/blocks";
import { Section } from "@/components/ui/section";
import { rejectionGuidance } from "@/lib/sag/papers/rejection";
import type { SagView } from "@/lib/sag/view";

/** What to tell the citizen, from the text that the municipality owns. */
export async function RejectionGuidance({ sag }: { sag: SagView }) {
  const blocks = await rejectionGuidance(sag);
  return (
    <Section id="vejledning" heading={`Sig det til ${sag.names.fuldmagtsgiver.short}`}>
      <div className="measure">
        <TextBlocks blocks={blocks} />
      </div>
    </Section>
  );
}
