import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { FieldRow } from "@/components/ui/field-row";
import { Fold, Folds } from "@/components/ui/fold";
import type { Period } from "@/lib/figures/period";
import type { FieldError } from "@/lib/form/form";

type Props = {
  offered: readonly Period[];
  chosen: Period;
  /** for whom numbers are exact: any days can be asked for. What was typed, and what is wrong with it. */
  days: { typed: { fra: string; til: string }; errors: readonly FieldError[] } | null;
};

/** The period stands in the address, and so it can be kept as a bookmark and sent to a colleague. */
export function PeriodChoice({ offered, chosen, days }: Props) {
  return (
    <>
      <nav aria-label="Periode" className="figure-periods">
        <ul className="plain">
          {offered.map(({ name, query }) => (
            <li key={query}>
              <a href={`/tal?${query}`} aria-current={query === chosen.query ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {days && <DaysForm {...days} />}
    </>
  );
}

function DaysForm({ typed, errors }: NonNullable<Props["days"]>) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div className="no-print">
      <Folds>
        <Fold summary="Vælg andre dage" open={errors.length > 0}>
          <form action="/tal" method="get" noValidate>
            <FieldRow>
              <DayField
                name="fra"
                label="Første dag"
                defaultValue={typed.fra}
                error={errorOf("fra")}
                maxLength={20}
              />
              <DayField
                name="til"
                label="Sidste dag"
                defaultValue={typed.til}
                error={errorOf("til")}
                maxLength={20}
              />
            </FieldRow>
            <Actions>
              <Button>Vis tallene</Button>
            </Actions>
          </form>
        </Fold>
      </Folds>
    </div>
  );
}
