import { accountErrors, accountFields, typedAccount } from "@/lib/administration/account-form";
import type { AccountView, AreaChoice } from "@/lib/administration/accounts";
import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { REFUSALS, USER_REFUSALS } from "@/lib/auth/user-rules";
import { readKeptForm } from "@/lib/draft/kept-form";

type Asked = {
  /** of the kept form */
  id: string | undefined;
  /** why a button of the page was refused */
  refused: string | undefined;
  account: AccountView;
  areas: readonly AreaChoice[];
  now: Date;
};

/** The form of an account as its page shows it. */
export async function accountAttempt(
  actor: Actor,
  { id, refused, account, areas, now }: Asked,
): Promise<Attempt> {
  const kept = await readKeptForm(actor, id, { of: account.id, refusals: REFUSALS, now });
  const attempt = attemptOf(
    kept,
    { form: typedAccount(account), version: String(account.version), fields: accountFields(areas) },
    {
      errorsOf: (attempted) => accountErrors(attempted, { areas, isNew: false }),
      stale: USER_REFUSALS.changed_meanwhile,
    },
  );
  const refusal = REFUSALS.find((code) => code === refused);
  if (!refusal) return attempt;
  const message = refusal === "changed_meanwhile" ? OVERTAKEN : USER_REFUSALS[refusal];
  return { ...attempt, summary: [{ field: "konto", message }] };
}

const OVERTAKEN =
  "Kontoen er ændret af en kollega imens. Se, hvordan den står nu, og tryk igen, hvis det stadig skal ske.";
