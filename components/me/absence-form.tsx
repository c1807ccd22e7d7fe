import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DayField } from "@/components/ui/day-field";
import { Facts } from "@/components/ui/facts";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import type { AbsenceLine } from "@/lib/absence/queries";
import { shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { daysWords } from "@/lib/notice/describe";

type Props = {
  /** the one that is changed, as it is now */
  changes: AbsenceLine | null;
  colleagues: readonly { id: string; name: string }[];
  form: TypedForm;
  errors: readonly FieldError[];
  /** it was changed in another window since it was shown here */
  isStale: boolean;
  action: (data: FormData) => Promise<void>;
};

/** When one is away and who sees to one's sager. Why is not asked. */
export function AbsenceForm({ changes, colleagues, form, errors, isStale, action }: Props) {
  const shown = form.fra ? form : asTyped(changes);
  // As it was first shown with, until both versions have been seen.
  const version = (!isStale && typed(form, "version")) || changes?.version;
  return (
    <form action={action} noValidate id="fravaer" tabIndex={-1} className="form-col">
      <h3>{changes ? "Ret dagene" : "Skriv, hvornår du er væk"}</h3>
      {changes && isStale && <BothTexts now={changes} form={form} colleagues={colleagues} />}
      {changes && (
        <>
          <input type="hidden" name="fravaer" value={changes.id} />
          <input type="hidden" name="version" value={version} />
        </>
      )}
      <FieldRow>
        <DayField
          name="fra"
          label="Første dag"
          defaultValue={typed(shown, "fra")}
          error={errorOf(errors, "fra")}
        />
        <DayField
          name="til"
          label="Sidste dag"
          defaultValue={typed(shown, "til")}
          error={errorOf(errors, "til")}
        />
      </FieldRow>
      <SelectField
        name="afloeser"
        label="Hvem ser til dine sager imens?"
        hint="Dine sager står også under »Mine« hos din kollega, så længe du er væk."
        placeholder="Vælg en kollega"
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed(shown, "afloeser")}
        error={errorOf(errors, "afloeser")}
      />
      <Actions>
        <Button>Gem dagene</Button>
        {changes && (
          <ButtonLink href="/mig" variant="tertiary">
            Lad være
          </ButtonLink>
        )}
      </Actions>
    </form>
  );
}

function asTyped(absence: AbsenceLine | null): TypedForm {
  if (!absence) return {};
  return { fra: [shortDate(absence.from)], til: [shortDate(absence.to)], afloeser: [absence.coverId ?? ""] };
}

/** What is saved now beside what was typed: whoever saves again chooses. */
function BothTexts({ now, form, colleagues }: { now: AbsenceLine } & Pick<Props, "form" | "colleagues">) {
  const cover = colleagues.find(({ id }) => id === typed(form, "afloeser"))?.name;
  return (
    <div className="cols-even mb-4">
      <div>
        <h4>Gemt nu</h4>
        <Facts
          tight
          facts={[
            { label: "Væk", value: daysWords(now) },
            { label: "Afløser", value: now.cover },
          ]}
        />
      </div>
      <div>
        <h4>Det, du skrev</h4>
        <Facts
          tight
          facts={[
            { label: "Væk", value: `fra ${typed(form, "fra")} til og med ${typed(form, "til")}` },
            { label: "Afløser", value: cover },
          ]}
        />
      </div>
    </div>
  );
}
