import { DataTable } from "@/components/ui/data-table";
import type { ComingType } from "@/lib/report/offer/offer";
import { comingLead, comingWords, monthWords } from "@/lib/report/offer/words";
import { PublicSection } from "./public-section";

export function ComingSection({ coming }: { coming: readonly ComingType[] }) {
  return (
    <PublicSection id="snart" heading="Det kommer snart">
      <p>{comingLead(coming)}</p>
      {coming.length > 0 && (
        <DataTable
          caption="Nye fuldmagter det næste halve år"
          columns={[
            { key: "type", header: "Fuldmagt", rowHeader: true, cell: comingWords },
            { key: "month", header: "Måned", label: null, cell: monthWords },
          ]}
          rows={coming}
          rowKey={({ slug, month }) => `${slug} ${month}`}
        />
      )}
      <p className="public-after">
        Mangler du en anden? Så sig det til os. Vi tæller ønskerne, og de er med til at bestemme, hvad der
        kommer næste gang.
      </p>
    </PublicSection>
  );
}
