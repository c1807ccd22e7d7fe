import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { DEMO_PASSWORD, DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { ROLE_LABELS } from "@/lib/auth/labels";

/** Shown with DEMO=1 alone. */
export function DemoUsers() {
  return (
    <Section id="demobrugere" heading="Prøv det af">
      <p>
        Dette er en demo, og du kan logge ind som en af disse. Adgangskoden er{" "}
        <b className="nowrap">{DEMO_PASSWORD}</b>.
      </p>
      <DataTable
        caption="Demobrugere"
        columns={[
          { key: "role", header: "Rolle", rowHeader: true, cell: ({ role }) => ROLE_LABELS[role] },
          { key: "name", header: "Navn", cell: ({ name }) => name },
          { key: "email", header: "Mail", cell: ({ email }) => email },
        ]}
        rows={DEMO_USERS}
        rowKey={({ email }) => email}
      />
    </Section>
  );
}
