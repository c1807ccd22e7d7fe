import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { AccountView, AreaChoice } from "@/lib/administration/accounts";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { ROLES } from "@/lib/auth/permissions";

type Props = { accounts: readonly AccountView[]; areas: readonly AreaChoice[] };

/** Who can sign in, and as what. Nothing here says what anybody does. */
export function AccountTable({ accounts, areas }: Props) {
  return (
    <DataTable
      caption="Alle konti. De åbne står først."
      columns={[
        { key: "name", header: "Navn", rowHeader: true, cell: nameCell },
        { key: "mail", header: "Mail", cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: "roles", header: "Roller", cell: (account) => rolesCell(account, areas) },
        { key: "state", header: "Konto", cell: stateCell },
      ]}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  );
}

function nameCell({ id, name }: AccountView) {
  return <a href={`/administration/brugere/${id}`}>{name}</a>;
}

/** The roles in words, in the order of the product. */
export function roleWords({ roles }: Pick<AccountView, "roles">): string {
  return ROLES.filter((role) => roles.includes(role))
    .map((role) => ROLE_LABELS[role])
    .join(", ");
}

/** The areas of an area contact in words; empty for everybody else. */
export function areaWords(
  { areas, deputyIn }: Pick<AccountView, "areas" | "deputyIn">,
  all: readonly AreaChoice[],
): string {
  return all
    .filter(({ slug }) => areas.includes(slug))
    .map(({ slug, title }) => (deputyIn.includes(slug) ? `${title} (stedfortræder)` : title))
    .join(", ");
}

function rolesCell(account: AccountView, areas: readonly AreaChoice[]) {
  const own = areaWords(account, areas);
  return (
    <>
      {roleWords(account)}
      {own && <span className="sub">{own}</span>}
    </>
  );
}

function stateCell(account: AccountView) {
  return <AccountState {...account} />;
}

export function AccountState({ active, temporaryPassword }: AccountView) {
  if (!active) return <Status sign="stopped">Lukket</Status>;
  return (
    <>
      <Status sign="done">Åben</Status>
      {temporaryPassword && <span className="sub">Har engangskode</span>}
    </>
  );
}
