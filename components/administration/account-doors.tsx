import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { AccountView } from "@/lib/administration/accounts";

type Action = (data: FormData) => Promise<void>;
type Props = {
  account: AccountView;
  /** one's own account is neither closed nor given a password here */
  isOwn: boolean;
  openSager: number;
  /** whether the list of sager can be opened by whoever reads this */
  seesSager: boolean;
  newPassword: Action;
  setActive: Action;
};

/** A new one-time password, and the account closed or opened. */
export function AccountDoors(props: Props) {
  const { account, isOwn } = props;
  if (isOwn) {
    return (
      <Section id="egen-konto" heading="Din egen konto">
        <p>Du kan ikke lukke din egen konto. Bed en anden administrator, hvis den skal lukkes.</p>
      </Section>
    );
  }
  return (
    <>
      {account.active && <PasswordDoor {...props} />}
      <CloseDoor {...props} />
    </>
  );
}

function PasswordDoor({ account, newPassword }: Props) {
  return (
    <Section id="ny-adgangskode" heading="Ny adgangskode">
      <p>
        Du får en engangskode, som du giver videre. Den gamle adgangskode holder op med at virke, og{" "}
        {account.name} bliver logget ud alle steder.
      </p>
      <AccountAction account={account} action={newPassword} label="Lav en engangskode" />
    </Section>
  );
}

function CloseDoor(props: Props) {
  const { account, setActive } = props;
  const heading = account.active ? "Luk kontoen" : "Åbn kontoen igen";
  return (
    <Section id="luk" heading={heading}>
      <p>
        {account.active
          ? `${account.name} kan ikke logge ind mere og bliver logget ud alle steder. Intet bliver slettet.`
          : `${account.name} kan logge ind igen med sin gamle adgangskode.`}
      </p>
      <OpenSager {...props} />
      <AccountAction account={account} action={setActive} label={heading} />
    </Section>
  );
}

/** Sager stay with whoever has them; somebody must see to that they are distributed. */
function OpenSager({ account, openSager, seesSager }: Props) {
  if (openSager === 0) return null;
  const count = openSager === 1 ? "1 åben sag" : `${openSager} åbne sager`;
  return (
    <Note tone="warn" lead={`${account.name} har ${count}.`}>
      {openSager === 1 ? "Den bliver" : "De bliver"} stående hos {account.name}.{" "}
      {seesSager ? (
        <>
          Fordel dem fra <a href="/sager">listen over sager</a>.
        </>
      ) : (
        "Bed en kollega i Borgerservice om at fordele dem fra listen over sager."
      )}
    </Note>
  );
}

function AccountAction({ account, action, label }: { account: AccountView; action: Action; label: string }) {
  return (
    <form action={action} className="mt-4">
      <input type="hidden" name="bruger" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <input type="hidden" name="aaben" value={account.active ? "nej" : "ja"} />
      <Button>{label}</Button>
    </form>
  );
}
