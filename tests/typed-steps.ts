import type { TypedForm } from "@/lib/form/form";
import type { FormStep } from "@/lib/sag/input/step";
import type { SagSnapshot } from "@/lib/sag/snapshot";
import { type Fields, filledIn } from "@/scripts/practice/filled-in";
import { TODAY } from "./people";

/** A step's form on the page of a sag, filled in as it should be; on `TODAY` unless it is said. */
export function typedStep(
  step: FormStep,
  sag: SagSnapshot,
  { day = TODAY, ...change }: Fields & { day?: string } = {},
): TypedForm {
  return filledIn(step, sag, day, change);
}
