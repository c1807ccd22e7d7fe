import { changeAccount, newPassword, setActive } from "@/app/(staff)/administration/brugere/actions";
import { AccountDoors } from "@/components/administration/account-doors";
import { AccountForm } from "@/components/administration/account-form";
import { BothVersions, SAVE_MINE } from "@/components/administration/both-versions";
import { Section } from "@/components/ui/section";
import { type AccountView, type AreaChoice, countOpenSager } from "@/lib/administration/accounts";
import type { Attempt } from "@/lib/administration/attempt";
import { type Actor, can } from "@/lib/auth/permissions";

type Props = {
  actor: Actor;
  account: AccountView;
  areas: readonly AreaChoice[];
  attempt: Attempt;
};

/** What an administrator can do with an account. */
export async function AccountBody({ actor, account, areas, attempt }: Props) {
  return (
    <>
      {attempt.pairs && (
        <BothVersions pairs={attempt.pairs} theirs={`/administration/brugere/${account.id}`} />
      )}
      <Section id="ret" heading="Navn og roller">
        <AccountForm
          form={attempt.form}
          errors={attempt.errors}
          areas={areas}
          submit={attempt.pairs ? SAVE_MINE : "Gem"}
          action={changeAccount}
          of={{ id: account.id, version: attempt.version }}
        />
      </Section>
      <AccountDoors
        account={account}
        isOwn={account.id === actor.userId}
        openSager={await countOpenSager(actor, account.id)}
        seesSager={can(actor, "sag:read")}
        newPassword={newPassword}
        setActive={setActive}
      />
    </>
  );
}
