import { BehovForm } from "@/components/sag/guide/behov-form";
import { BrevForm } from "@/components/sag/guide/brev-form";
import { FuldmagtsgiverForm } from "@/components/sag/guide/fuldmagtsgiver-form";
import { FuldmagtshaverForm } from "@/components/sag/guide/fuldmagtshaver-form";
import { OpretForm } from "@/components/sag/guide/opret-form";
import { PeriodeForm } from "@/components/sag/guide/periode-form";
import type { GuideView } from "@/lib/sag/guide/guide-view";
import { registrationNotes } from "@/lib/sag/guide/notes";
import type { GuideStep, RegistrationContext } from "@/lib/sag/guide/registration";

type Props = { step: Exclude<GuideStep, "emner">; context: RegistrationContext; view: GuideView };

/** The form of a step with one column; the topics have two. */
export function GuideStepForm({ step, context, view }: Props) {
  const { form, errors, names, registration } = view;
  switch (step) {
    case "behov":
      return <BehovForm form={form} errors={errors} {...context} />;
    case "brev":
      return <BrevForm form={form} errors={errors} {...context} />;
    case "fuldmagtsgiver":
      return <FuldmagtsgiverForm form={form} errors={errors} byLetter={view.byLetter} {...context} />;
    case "fuldmagtshaver":
      return (
        <FuldmagtshaverForm
          form={form}
          errors={errors}
          fuldmagtsgiver={names.fuldmagtsgiver.short}
          askCaringEmployee={context.askCaringEmployee}
        />
      );
    case "periode":
      return <PeriodeForm form={form} errors={errors} {...context} />;
    case "opret":
      return (
        registration && (
          <OpretForm
            form={form}
            registration={registration}
            wishes={titlesOf(registration.behov.wishes, context)}
            names={names}
            notes={registrationNotes(registration, context)}
          />
        )
      );
  }
}

function titlesOf(slugs: readonly string[], { catalogue }: RegistrationContext): string[] {
  return catalogue.filter(({ slug }) => slugs.includes(slug)).map(({ title }) => title);
}
