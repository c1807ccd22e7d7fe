import { Button } from "@/components/ui/button";
import { MaskedNumber } from "@/components/ui/masked-number";
import { SelectField } from "@/components/ui/select-field";
import { PURPOSE_LABELS, REVEAL_PURPOSES } from "@/lib/sag/reveal-purposes";

type Props = {
  sagsnummer: string;
  personRole: "fuldmagtsgiver" | "fuldmagtshaver";
  masked: string;
  /** the whole number, when a logged act shows it now */
  whole: string | null;
  /** Karens */
  genitive: string;
  action: (data: FormData) => Promise<void>;
};

/** A CPR number: masked, and whole for two minutes after somebody said why. */
export function CprReveal({ sagsnummer, personRole, masked, whole, genitive, action }: Props) {
  if (whole) return <b className="num">{whole}</b>;
  return (
    <>
      <MaskedNumber digits={masked} />{" "}
      <details className="reveal">
        <summary>
          Vis<span className="sr-only"> {genitive} CPR-nummer</span>
        </summary>
        <form action={action}>
          <input type="hidden" name="sagsnummer" value={sagsnummer} />
          <input type="hidden" name="rolle" value={personRole} />
          <SelectField
            name="formaal"
            id={`formaal-${personRole}`}
            label="Hvad skal nummeret bruges til?"
            hint="Det bliver gemt, at du har set det, og hvorfor."
            options={REVEAL_PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] }))}
          />
          <Button>Vis nummeret</Button>
        </form>
      </details>
    </>
  );
}
