import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { Status } from "@/components/ui/status";
import { copenhagenDay, fromDbDate, shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { DraftView } from "@/lib/report/making/draft-view";
import type { HiddenNumber } from "@/lib/report/making/hidden";
import type { Approver, ReportRow } from "@/lib/report/making/read-report";
import { LIX_GOAL } from "@/lib/report/making/readability";
import type { ReportRemark } from "@/lib/report/making/remarks";
import { lixWords } from "@/lib/report/making/words";
import { quarterId } from "@/lib/report/quarter";

/** A draft as it is shown, with what was typed in its form. */
export type ShownDraft = {
  report: ReportRow;
  view: DraftView;
  remarks: readonly ReportRemark[];
  hidden: readonly HiddenNumber[];
  approvers: readonly Approver[];
  form: TypedForm;
  errors: readonly FieldError[];
};

type Props = ShownDraft & { saveWords: string };

/** Is it ready? What is measured, who is to approve, and the buttons of the draft. */
export function DraftSide({ report, view, remarks, hidden, approvers, form, errors, saveWords }: Props) {
  const { whole, over, measured } = view.readability;
  const open = remarks.filter(({ status }) => status === "open").length;
  return (
    <div className="aside draft-side">
      <Section id="klar" heading="Er den klar?">
        <Facts
          facts={[
            {
              label: "Læsbarhed",
              value: whole.isOver ? <Warn>{lixWords(whole.lix)}</Warn> : lixWords(whole.lix),
            },
            { label: "Mål", value: `${LIX_GOAL} eller under` },
            {
              label: "Lange afsnit over målet",
              value: over > 0 ? <Warn>{`${over} af ${measured}`}</Warn> : "Ingen",
            },
            {
              label: "Svar, der mangler",
              value: open > 0 ? <Warn>{`${open} af ${remarks.length}`}</Warn> : "Ingen",
            },
            { label: "Skjulte tal", value: String(hidden.length) },
            { label: "Tal til og med", value: shortDate(fromDbDate(report.asOf)) },
            { label: "Talt op", value: shortDate(copenhagenDay(report.countedAt)) },
          ]}
        />
        {approvers.length === 0 ? (
          <p id="godkender">
            Ingen kan godkende den: alle projektledere har selv skrevet i den. Bed en administrator om at give
            en kollega rollen.
          </p>
        ) : (
          <SelectField
            name="godkender"
            label="Hvem skal godkende?"
            hint="En, der ikke selv har skrevet i den."
            placeholder="Vælg en kollega"
            options={approvers.map(({ key, name }) => ({ value: key, label: name }))}
            defaultValue={typed(form, "godkender")}
            error={errorOf(errors, "godkender")}
          />
        )}
        <div className="draft-buttons">
          <Button id="gem" name="handling" value="gem">
            {saveWords}
          </Button>
          <Button variant="primary" name="handling" value="send">
            Send til godkendelse
          </Button>
          <Button name="handling" value="optael">
            Gem, og tæl op igen
          </Button>
        </div>
        <p>
          <a href={`/rapporter/${quarterId(report.quarter)}/visning`}>Se den, som boardet ser den</a>
        </p>
        <p className="small muted">
          Visningen og målingerne er af det, der er gemt. Når en anden har godkendt, kan du udgive den.
        </p>
      </Section>
    </div>
  );
}

function Warn({ children }: { children: string }) {
  return <Status sign="warn">{children}</Status>;
}
