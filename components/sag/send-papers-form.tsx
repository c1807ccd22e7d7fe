import { ShownAs } from "@/components/sag/shown-as";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, typed } from "@/lib/form/form";
import type { KnownPlace } from "@/lib/location/queries";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import { RETURN_WAY_LABELS, RETURN_WAYS } from "@/lib/post/ways";
import type { StepAttempt } from "@/lib/sag/attempt";
import type { SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  attempt: StepAttempt | null;
  places: readonly KnownPlace[];
  action: (data: FormData) => Promise<void>;
};

/** The papers can go by post instead of into the hand; not twice. */
export function SendPapersFold({ sag, attempt, places, action }: Props) {
  const own = attempt?.step === "send_papers" ? attempt : null;
  const { status, paper } = sag.snapshot;
  const isOut = sag.letters.some(({ kind, status: at }) => kind === "form" && at !== "stopped");
  if (status !== "awaiting_signature" || paper !== "form" || (isOut && !own)) return null;
  const { form = {}, errors = [] } = own ?? {};
  const options = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <Fold summary="Send papirerne med posten" open={own !== null}>
      <form action={action} noValidate id="trin-send_papers" tabIndex={-1}>
        <ShownAs sag={sag} />
        <SelectField
          name="papirvej"
          label={`Hvordan får ${sag.names.fuldmagtsgiver.short} papirerne?`}
          options={options(MAIL_WAYS, MAIL_WAY_LABELS)}
          defaultValue={typed(form, "papirvej") || (sag.mailWay ?? "letter")}
          error={errorOf(errors, "papirvej")}
        />
        <SelectField
          name="retur"
          label="Hvordan kommer siderne tilbage?"
          hint="Det kommer til at stå i brevet."
          options={options(RETURN_WAYS, RETURN_WAY_LABELS)}
          defaultValue={typed(form, "retur") || sag.returnWay}
          error={errorOf(errors, "retur")}
        />
        <SelectField
          name="hentes"
          label="Hvor hentes de?"
          hint="Kun når papirerne hentes."
          optional
          placeholder={sag.location}
          options={places
            .filter(({ state }) => state === "open")
            .map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={typed(form, "hentes")}
          error={errorOf(errors, "hentes")}
        />
        <Actions>
          <Button>Læg dem klar til posten</Button>
        </Actions>
      </form>
    </Fold>
  );
}
