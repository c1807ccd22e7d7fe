import { BehovForm } from "@/components/sag/guide/behov-form";
import { EmnerForm } from "@/components/sag/guide/emner-form";
import { FuldmagtsgiverForm } from "@/components/sag/guide/fuldmagtsgiver-form";
import { FuldmagtshaverForm } from "@/components/sag/guide/fuldmagtshaver-form";
import { OpretForm } from "@/components/sag/guide/opret-form";
import { PeriodeForm } from "@/components/sag/guide/periode-form";
import type { GuideView } from "@/lib/sag/guide-view";
import { registrationNotes } from "@/lib/sag/notes";
import type { GuideStep, RegistrationContext } from "@/lib/sag/registration";

type Props = { step: GuideStep; context: RegistrationContext; view: GuideView };

/** The form of a step. */
export function GuideStepForm({ step, context, view }: Props) {
  const { form, errors, names, registration } = view;
  const short = { fuldmagtsgiver: names.fuldmagtsgiver.short, fuldmagtshaver: names.fuldmagtshaver.short };
  switch (step) {
    case "behov":
      return <BehovForm form={form} errors={errors} {...context} />;
    case "fuldmagtsgiver":
      return <FuldmagtsgiverForm form={form} errors={errors} />;
    case "fuldmagtshaver":
      return (
        <FuldmagtshaverForm
          form={form}
          errors={errors}
          fuldmagtsgiver={short.fuldmagtsgiver}
          askCaringEmployee={context.askCaringEmployee}
        />
      );
    case "emner":
      return <EmnerForm form={form} errors={errors} catalogue={context.catalogue} {...short} />;
    case "periode":
      return <PeriodeForm form={form} errors={errors} today={context.today} />;
    case "opret":
      return (
        registration && (
          <OpretForm
            form={form}
            registration={registration}
            names={names}
            notes={registrationNotes(registration, context)}
          />
        )
      );
  }
}
