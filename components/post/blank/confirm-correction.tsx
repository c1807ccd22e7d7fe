import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { blankNumber } from "@/lib/post/blank/blank";
import { CORRECTION_HINTS, CORRECTION_LABELS } from "@/lib/post/blank/blank-life";
import { confirmYes, type ToConfirm } from "@/lib/post/blank/confirm-words";
import { spanWords } from "@/lib/post/blank/spans";

type Props = ToConfirm & { action: (data: FormData) => Promise<void> };

/** Which forms it is about, and the yes. */
export function ConfirmCorrection({ step, span, places, action }: Props) {
  const again = new URLSearchParams({ fra: blankNumber(span.from), til: blankNumber(span.to) });
  return (
    <form action={action}>
      <input type="hidden" name="fra" value={blankNumber(span.from)} />
      <input type="hidden" name="til" value={blankNumber(span.to)} />
      <input type="hidden" name="hvad" value={step} />
      <Facts
        facts={[
          { label: "Numre", value: spanWords(span), numeric: true },
          { label: "De ligger hos", value: places.join(", ") },
          { label: "Hvad der sker", value: `${CORRECTION_LABELS[step]}. ${CORRECTION_HINTS[step]}` },
        ]}
      />
      <Actions>
        <Button variant="primary">{confirmYes({ step })}</Button>
        <a href={`/post/blanketter/ret?${again}`}>Nej, ret det</a>
      </Actions>
    </form>
  );
}
