import type { ReactNode } from "react";
import { SAVE_MINE } from "@/components/administration/both-versions";
import { asked } from "@/components/catalogue/asked";
import { type CatalogueAction, HiddenOf, type NounFormOf } from "@/components/catalogue/hidden";
import { MoreTypes, SituationFields } from "@/components/catalogue/situation-fields";
import { FROM_LABEL } from "@/components/catalogue/type-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import type { Attempt } from "@/lib/administration/attempt";
import type { Situation } from "@/lib/catalogue/keep/noun/in-use";
import type { Choices } from "@/lib/catalogue/keep/typed";

export type NounFormProps = { attempt: Attempt; of: NounFormOf; action: CatalogueAction };

type Frame = NounFormProps & { submit: string; primary?: boolean; children: ReactNode };

/** The frame of every form of these pages. */
export function NounFrame({ attempt, of, action, submit, primary, children }: Frame) {
  return (
    <form action={action} noValidate className="form-col">
      <HiddenOf of={of} />
      {children}
      <Actions>
        <Button variant={primary ? "primary" : "secondary"}>{attempt.pairs ? SAVE_MINE : submit}</Button>
      </Actions>
    </form>
  );
}

/** What one is called, from a day on; of a life situation its place and its types too. */
export function NounForm({ situation, ...form }: NounFormProps & { situation: Situation | null }) {
  const { attempt } = form;
  return (
    <NounFrame {...form} submit="Gem" primary>
      <Field {...asked(attempt, "ret", "navn")} label="Navn" width="l" />
      {situation && <SituationFields attempt={attempt} situation={situation} />}
      <DayField {...asked(attempt, "ret", "fra")} label={FROM_LABEL} />
    </NounFrame>
  );
}

type NewProps = NounFormProps & { submit: string; types: Choices };

/** One more. A life situation is given its types. */
export function NewNounForm({ submit, types, ...form }: NewProps) {
  const { attempt } = form;
  return (
    <NounFrame {...form} submit={submit}>
      <Field {...asked(attempt, "ny", "navn")} label="Navn" width="l" />
      {types.length > 0 && <MoreTypes attempt={attempt} id="ny-nye" legend="Emner" types={types} />}
      <DayField {...asked(attempt, "ny", "fra")} label="Fra hvilken dag? (i dag, hvis feltet er tomt)" />
    </NounFrame>
  );
}
