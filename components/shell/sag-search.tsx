import { Button } from "../ui/button";
import { FieldNotes } from "../ui/field-frame";
import { describedBy } from "../ui/field-ids";
import { SrOnly } from "../ui/sr-only";

export type SagSearchProps = {
  action: (data: FormData) => Promise<void>;
  /** what was searched for on this page, and why it was not looked for */
  typed?: string;
  error?: string;
};

const ID = "find-sag";

/** The one box, on every page of whoever sees sager. It posts: no name and no number comes into an address. */
export function SagSearch({ action, typed = "", error }: SagSearchProps) {
  return (
    <search aria-label="Find sag" className="fb-search">
      <form action={action}>
        <label htmlFor={ID}>Find sag</label>
        <input
          key={typed}
          type="search"
          id={ID}
          name="find"
          className="form-input"
          placeholder="Sagsnummer, navn, CPR"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ID, { error })}
        />
        <Button>
          Søg<SrOnly> efter sag</SrOnly>
        </Button>
      </form>
      <FieldNotes id={ID} error={error} />
    </search>
  );
}
