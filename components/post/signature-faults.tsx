import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Section } from "@/components/ui/section";
import { NO_FAULTS, SIGNATURE_FAULTS } from "@/lib/post/pages/faults";
import type { SagPages } from "@/lib/post/pages/of-sag";

type Props = {
  sag: Pick<SagPages, "sagsnummer" | "snapshot">;
  canAsk: boolean;
  canReject: boolean;
  canCheck: boolean;
};

/** What can be wrong with a signed form and what to do; ticks go along to the form on the page of the sag. */
export function SignatureFaults({ sag: { sagsnummer }, canAsk, canReject, canCheck }: Props) {
  const path = `/sager/${sagsnummer}`;
  const asked = SIGNATURE_FAULTS.flatMap((one) => ("ask" in one ? [one] : []));
  const rejected = SIGNATURE_FAULTS.flatMap((one) => ("reject" in one ? [one] : []));
  return (
    <Section id="fejl" heading="Er der fejl ved underskriften?">
      {NO_FAULTS.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {canCheck && (
        <p>
          Er alt i orden? <a href={`${path}#det-naeste`}>Gå til kontrollen</a>
        </p>
      )}
      {canAsk ? (
        <form action={`${path}#mere`} method="get">
          <ChoiceGroup
            type="checkbox"
            name="mangler"
            id="fejl-mangler"
            legend="Det er der galt"
            ruled
            choices={asked.map(({ ask, fault, toDo }) => ({ value: ask, label: fault, hint: toDo }))}
          />
          <Actions>
            <Button variant="secondary">Bed borgeren om det</Button>
          </Actions>
        </form>
      ) : (
        <ul>
          {asked.map(({ name, fault, toDo }) => (
            <li key={name}>
              <b>{fault}</b> {toDo}
            </li>
          ))}
        </ul>
      )}
      {rejected.map(({ name, fault, toDo, reject }) => (
        <div key={name} className="mt-8">
          <p>
            <b>{fault}</b> {toDo}
          </p>
          {canReject && <ButtonLink href={`${path}?afvis=${reject}#mere`}>Gå til at afvise</ButtonLink>}
        </div>
      ))}
    </Section>
  );
}
