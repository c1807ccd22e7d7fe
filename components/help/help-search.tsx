import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

type Props = { typed: string; error?: string };

/** Looks for a word in the guide, by a plain GET. */
export function HelpSearch({ typed, error }: Props) {
  return (
    <search aria-label="Vejledningen">
      <form action="/hjaelp" className="help-search">
        <Field
          name="soeg"
          type="search"
          label="Søg i vejledningen"
          hint="Skriv et ord, for eksempel underskrift. Skriv aldrig navne eller CPR-numre."
          error={error}
          defaultValue={typed}
          maxLength={60}
          autoComplete="off"
          width="l"
        />
        <Button>Søg</Button>
      </form>
    </search>
  );
}
