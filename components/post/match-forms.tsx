import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Fold, Folds } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import type { LikelySag } from "@/lib/post/match/likely";
import { OTHER_SAG } from "@/lib/post/match/other-sag";
import { pageWords } from "@/lib/post/match/outcome-words";
import { SET_ASIDE_REASONS } from "@/lib/post/match/page";
import type { PageLine } from "@/lib/post/match/queries";
import { LIKELY_REASON_SENTENCES } from "@/lib/post/match/rank-likely";
import { SET_ASIDE_LABELS } from "@/lib/post/match/words";
import { STATUS_LABELS } from "@/lib/sag/labels";

type Action = (data: FormData) => Promise<void>;
/** The form that was refused, as it was typed. */
export type Kept = { of: string; form: TypedForm; errors: readonly FieldError[] } | null;
type Props = { page: PageLine; kept: Kept; action: Action };

export function CodeForm({ page, kept, action }: Props) {
  const { form, errors } = keptOf(kept, "kode");
  return (
    <Section id="skriv-koden" heading="Skriv koden">
      <form action={action} noValidate>
        <input type="hidden" name="side" value={page.id} />
        <Field
          name="kode"
          label="Koden på siden"
          hint="Den står nederst på siden ved firkanten, for eksempel 7K3M-9XRT-4."
          width="s"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed(form, "kode") || (page.code ?? "")}
          error={errorOf(errors, "kode")}
        />
        <Actions>
          <Button variant="primary">Læg siden efter koden</Button>
        </Actions>
      </form>
    </Section>
  );
}

/** The likely sager side by side, each with what speaks for it. None is chosen beforehand. */
export function SagForm({ page, kept, action, likely }: Props & { likely: readonly LikelySag[] }) {
  const { form, errors } = keptOf(kept, "sag");
  return (
    <Section id="find-sagen" heading="Eller find sagen">
      <form action={action} noValidate>
        <input type="hidden" name="side" value={page.id} />
        <ChoiceGroup
          type="radio"
          name="sag"
          legend="Hvilken sag hører siden til?"
          hint={
            likely.length > 0 ? "De sager, det kan være, med det, der taler for. Se på papiret." : undefined
          }
          ruled
          value={typed(form, "sag") || null}
          error={errorOf(errors, "sag")}
          choices={[
            ...likely.map((sag) => ({
              value: sag.sagsnummer,
              label: `${sag.sagsnummer}: ${sag.fuldmagtsgiver} til ${sag.fuldmagtshaver}`,
              hint: likelyWords(sag),
            })),
            { value: OTHER_SAG, label: "En anden sag" },
          ]}
        />
        <Field
          name="sagsnummer"
          label="Sagsnummer, hvis det er en anden sag"
          width="s"
          optional
          autoComplete="off"
          defaultValue={typed(form, "sagsnummer")}
          error={errorOf(errors, "sagsnummer")}
        />
        <Field
          name="nummer"
          label="Sidens nummer"
          hint="På kommunens formular står det som »Side 1 af 2«."
          width="xs"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed(form, "nummer")}
          error={errorOf(errors, "nummer")}
        />
        <Actions>
          <Button>Læg siden på sagen</Button>
        </Actions>
      </form>
    </Section>
  );
}

function likelyWords({ status, reasons, missing, pageCount }: LikelySag): string {
  const lacks =
    missing.length === 0 ? "Alle sider er her." : `Mangler ${pageWords(missing)} af ${pageCount}.`;
  const speaks = reasons.map((reason) => LIKELY_REASON_SENTENCES[reason]);
  return [...speaks, `${STATUS_LABELS[status].word}.`, lacks].join(" ");
}

type Beside = Props & { beside: readonly PageLine[] };

/** What is done with a page that belongs to no sag that there is. */
export function OtherForms({
  page,
  kept,
  beside,
  start,
  aside,
}: Omit<Beside, "action"> & { start: Action; aside: Action }) {
  return (
    <div className="mt-8">
      <Folds>
        <Fold
          summary="Start en ny sag ud fra siderne"
          open={kept?.of === "start" || page.blankNumber !== null}
        >
          <StartForm {...{ page, kept, beside, action: start }} />
        </Fold>
        <Fold summary="Læg siden væk" open={kept?.of === "vaek"}>
          <AsideForm {...{ page, kept, action: aside }} />
        </Fold>
      </Folds>
    </div>
  );
}

function StartForm({ page, kept, beside, action }: Beside) {
  const { form, errors } = keptOf(kept, "start");
  const ticked = form.side ? typedMany(form, "side") : [page.id];
  return (
    <form action={action} noValidate>
      <input type="hidden" name="fra" value={page.id} />
      <ChoiceGroup
        type="checkbox"
        name="side"
        legend="Hvilke sider er af det samme papir?"
        hint="For eksempel siderne i et anmodningsbrev. De bliver lagt på sagen, når den er oprettet."
        value={ticked}
        error={errorOf(errors, "side")}
        choices={beside.map((one) => ({
          value: one.id,
          label: `Fil ${one.file.position}, side ${one.number}${one.id === page.id ? " (den, du ser på)" : ""}`,
        }))}
      />
      <Actions>
        <Button>Start en ny sag</Button>
      </Actions>
    </form>
  );
}

function AsideForm({ page, kept, action }: Props) {
  const { form, errors } = keptOf(kept, "vaek");
  return (
    <form action={action} noValidate>
      <input type="hidden" name="side" value={page.id} />
      <ChoiceGroup
        type="radio"
        name="grund"
        legend="Hvorfor lægges siden væk?"
        value={typed(form, "grund") || null}
        error={errorOf(errors, "grund")}
        choices={SET_ASIDE_REASONS.map((value) => ({ value, label: SET_ASIDE_LABELS[value] }))}
      />
      <Actions>
        <Button>Læg siden væk</Button>
      </Actions>
    </form>
  );
}

function keptOf(kept: Kept, of: string): { form: TypedForm; errors: readonly FieldError[] } {
  return kept?.of === of ? kept : { form: {}, errors: [] };
}
