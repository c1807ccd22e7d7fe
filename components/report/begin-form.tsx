import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = { quarter: Quarter; isFirst: boolean; action: (data: FormData) => Promise<void> };

/** Counts the quarter and opens its draft; of a published one, a correction. */
export function BeginForm({ quarter, isFirst, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="kvartal" value={quarterId(quarter)} />
      <p>
        {isFirst
          ? "Tallene bliver talt op, som vi kender dem nu, og en hel kladde står klar. Bagefter kan I rette i teksten."
          : "Lav en ny udgave. Tallene bliver talt op igen, teksten følger med, og den siger, hvad der er rettet. Boardet får den med mail, når den er udgivet."}
      </p>
      <Actions>
        <Button variant={isFirst ? "primary" : "secondary"}>
          {isFirst ? "Tæl op, og begynd kladden" : "Begynd en ny udgave"}
        </Button>
      </Actions>
    </form>
  );
}
