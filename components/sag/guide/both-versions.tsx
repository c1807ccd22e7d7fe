import { SinceLines } from "@/components/sag/meanwhile";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { BothVersions as Both } from "@/lib/sag/guide/both-versions";

/** What a colleague did with the sag while it was corrected here, and each field that has two versions. */
export function BothVersions({ lines, fields, today }: Both) {
  return (
    <div className="mb-10">
      <Section id="imens" heading="Det er sket, mens du rettede">
        <div className="mb-6">
          <SinceLines lines={lines} today={today} />
        </div>
        <DataTable
          caption="Gemmer du, gælder det, du skrev."
          empty={<p>Oplysningerne i sagen er de samme, som du har skrevet.</p>}
          columns={[
            { key: "label", header: "Oplysning", rowHeader: true, cell: ({ label }) => label },
            { key: "now", header: "Sagen nu", cell: ({ now }) => now },
            { key: "typed", header: "Det, du skrev", cell: ({ typed }) => typed },
          ]}
          rows={fields}
          rowKey={({ label }) => label}
        />
      </Section>
    </div>
  );
}
