import type { ReactNode } from "react";
import { ReasonField, ToField } from "@/components/sag/dividing/assign-fields";
import { ShownAs } from "@/components/sag/shown-as";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Fold, Folds } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { typed } from "@/lib/form/form";
import type { AssignAttempt } from "@/lib/sag/dividing/assign-attempt";
import type { Holder } from "@/lib/sag/dividing/holder";
import { awayWords } from "@/lib/sag/dividing/labels";
import { ASSIGN_IDS, sagField, TO_ME, TO_NOBODY } from "@/lib/sag/dividing/parse-assign";
import { OPEN_STATUSES } from "@/lib/sag/lifecycle";
import type { SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  holder: Holder;
  attempt: AssignAttempt | null;
  action: (data: FormData) => Promise<void>;
};

/** Who has the sag, who sees to it while they are away, and the ways to take it, give it on or put it back. */
export function HolderSection({ sag, holder, attempt, action }: Props) {
  const isOpen = OPEN_STATUSES.includes(sag.snapshot.status);
  return (
    <Section id={ASSIGN_IDS.section} heading="Hvem har sagen">
      <p>{holderWords(holder)}</p>
      {isOpen && holder.away && !holder.isMe && <Note tone="warn" lead={awayWords(holder.away)} />}
      {isOpen && <AssignForms sag={sag} holder={holder} attempt={attempt} action={action} />}
    </Section>
  );
}

function holderWords({ name, isMe }: Holder): string {
  if (!name) return "Sagen er ikke fordelt.";
  return isMe ? `${name} (dig)` : name;
}

function AssignForms({ sag, holder, attempt, action }: Props) {
  const { form = {}, errors = [] } = attempt ?? {};
  const tried = attempt ? typed(form, "til") : null;
  const isGiving = tried !== null && tried !== TO_ME && tried !== TO_NOBODY;
  const given = (isMine: boolean) => ({ form: isMine ? form : {}, errors: isMine ? errors : [] });
  return (
    <>
      {!holder.isMe && (
        <div className="mb-4">
          <AssignForm sag={sag} action={action} to={TO_ME}>
            <Button small>Tag sagen</Button>
          </AssignForm>
        </div>
      )}
      <Folds>
        {holder.others.length > 0 && (
          <Fold summary="Giv til en kollega" open={isGiving}>
            <AssignForm sag={sag} action={action}>
              <ToField {...given(isGiving)} id={ASSIGN_IDS.to} colleagues={holder.others} />
              <ReasonField {...given(isGiving)} id={ASSIGN_IDS.give} />
              <Actions>
                <Button>Giv sagen</Button>
              </Actions>
            </AssignForm>
          </Fold>
        )}
        {holder.id && (
          <Fold summary="Læg tilbage" open={tried === TO_NOBODY}>
            <AssignForm sag={sag} action={action} to={TO_NOBODY}>
              <ReasonField {...given(tried === TO_NOBODY)} id={ASSIGN_IDS.release} />
              <Actions>
                <Button>Læg sagen tilbage</Button>
              </Actions>
            </AssignForm>
          </Fold>
        )}
      </Folds>
    </>
  );
}

type FormProps = Pick<Props, "sag" | "action"> & { to?: string; children: ReactNode };

function AssignForm({ sag, action, to, children }: FormProps) {
  const { sagsnummer, snapshot } = sag;
  return (
    <form action={action} noValidate>
      <ShownAs sag={sag} />
      <input type="hidden" name="sag" value={sagField({ sagsnummer, version: snapshot.version })} />
      {to && <input type="hidden" name="til" value={to} />}
      {children}
    </form>
  );
}
