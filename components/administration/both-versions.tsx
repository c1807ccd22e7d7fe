import { Actions } from "@/components/ui/actions";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { BOTH_VERSIONS } from "@/lib/administration/attempt";
import type { FieldPair } from "@/lib/form/both";

type Props = {
  pairs: readonly FieldPair[];
  /** the page as the colleague left it */
  theirs: string;
};

/** The word of the button that saves over a colleague's. */
export const SAVE_MINE = "Gem min udgave over kollegaens";

/**
 * A colleague saved while one typed: theirs, now in force, beside one's own, not saved. The form below has one's own,
 * so that it can be saved over theirs, or put together with it first.
 */
export function BothVersions({ pairs, theirs }: Props) {
  const count = pairs.filter(({ differs }) => differs).length;
  return (
    <Section id={BOTH_VERSIONS} heading="Begge udgaver">
      <p>
        {differing(count)} Din udgave står i felterne herunder. Intet af det, du skrev, er væk, og intet af
        det er gemt.
      </p>
      <DataTable
        caption="Kollegaens udgave og din, felt for felt"
        captionHidden
        columns={[
          { key: "field", header: "Felt", rowHeader: true, cell: fieldCell },
          { key: "theirs", header: "Kollegaens, gemt nu", cell: ({ theirs: text }) => words(text) },
          { key: "yours", header: "Din, ikke gemt", cell: ({ yours }) => words(yours) },
        ]}
        rows={pairs}
        rowKey={({ name }) => name}
      />
      <Actions>
        <ButtonLink href={theirs}>Behold kollegaens udgave</ButtonLink>
      </Actions>
    </Section>
  );
}

function differing(count: number): string {
  if (count === 0) return "De to udgaver er ens.";
  return count === 1 ? "De er forskellige i ét felt." : `De er forskellige i ${count} felter.`;
}

function fieldCell({ label, differs }: FieldPair) {
  return (
    <>
      {label}
      <span className="sub">{differs ? <Status sign="warn">Forskellig</Status> : "Ens"}</span>
    </>
  );
}

function words(text: string) {
  return text ? <span className="as-typed">{text}</span> : <span className="muted">Tomt</span>;
}
