import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { counted } from "@/lib/catalogue/import/words";

type Props<E> = { errors: readonly E[]; words: (error: E) => ReactNode };

/** The rows of a file that cannot be used, each with its number and why. Nothing when there are none. */
export function RowErrors<E extends { number: number }>({ errors, words }: Props<E>) {
  if (errors.length === 0) return null;
  return (
    <Section id="fejl" heading={`${counted(errors.length, "række", "rækker")} har fejl`}>
      <p>De er ikke med i resten. Ret dem i filen, og læs den igen.</p>
      <DataTable
        caption="Rækker med fejl"
        captionHidden
        rows={errors}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: "row", header: "Række", rowHeader: true, cell: ({ number }) => `Række ${number}` },
          { key: "error", header: "Fejl", label: null, cell: words },
        ]}
      />
    </Section>
  );
}
