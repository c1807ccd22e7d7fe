import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import type { HiddenNumber } from "@/lib/report/making/hidden";
import { HIDDEN_WHY } from "@/lib/report/making/labels";
import { PERSON_WORDS } from "@/lib/report/tables";

type Props = { hidden: readonly HiddenNumber[]; earlierCount: number };

/** What is hidden, row by row, and why. How large a number is stands nowhere. */
export function HiddenTable({ hidden, earlierCount }: Props) {
  return (
    <>
      <p>{captionOf(hidden)}</p>
      {hidden.length > SHORT ? (
        <Fold summary="Se de skjulte tal" count={String(hidden.length)}>
          <Rows hidden={hidden} />
        </Fold>
      ) : (
        <Rows hidden={hidden} />
      )}
      <p className="small muted">
        {earlierCount > 0 &&
          "Tallene er prøvet mod de tidligere udgaver: intet kan regnes ud ved at trække to udgaver fra hinanden. "}
        »Under 5« dækker altid 0 til 4.
      </p>
    </>
  );
}

// More are read when they are asked for.
const SHORT = 8;

function Rows({ hidden }: Pick<Props, "hidden">) {
  return (
    <DataTable
      caption="Hvilke tal der er skjult, og hvorfor"
      captionHidden
      columns={[
        { key: "row", header: "Række", rowHeader: true, cell: ({ row }) => row },
        { key: "table", header: "Tabel", cell: ({ table }) => PERSON_WORDS[table].caption },
        { key: "why", header: "Derfor er tallet skjult", cell: ({ why }) => HIDDEN_WHY[why] },
      ]}
      rows={hidden}
      rowKey={({ table, row }) => `${table} ${row}`}
    />
  );
}

/** "6 tal er skjult. Ét af dem beskytter kun de andre." */
function captionOf(hidden: readonly HiddenNumber[]): string {
  if (hidden.length === 0) return "Ingen tal er skjult.";
  const others = hidden.filter(({ why }) => why !== "under_5").length;
  const all = hidden.length === 1 ? "Ét tal er skjult." : `${hidden.length} tal er skjult.`;
  if (others === 0) return all;
  return `${all} ${others === 1 ? "Ét af dem beskytter" : `${others} af dem beskytter`} kun de andre.`;
}
