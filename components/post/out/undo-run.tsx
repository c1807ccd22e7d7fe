import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { PrintRunView } from "@/lib/post/out/read-runs";

type Props = { run: PrintRunView; action: (data: FormData) => Promise<void> };

const WORDS = {
  making: "Brevene kommer tilbage i køen, og der bliver ingen PDF.",
  ready:
    "Alle breve i kørslen kommer tilbage i køen. Kassér det, der er printet, så ingen får det samme brev to gange.",
  sent: "Breve, der ikke er besvaret, kommer tilbage i køen, som om de ikke var sendt. Gør det kun, hvis de ikke er lagt til posten.",
} as const;

/** The printer jammed, or nothing was sent after all. */
export function UndoRun({ run: { number, state }, action }: Props) {
  if (state === "undone") return null;
  return (
    <Section id="gik-galt" heading="Gik noget galt?">
      <p className="text">{WORDS[state]}</p>
      <form action={action}>
        <input type="hidden" name="koersel" value={number} />
        <Actions>
          <Button variant="secondary">
            {state === "making" ? "Fortryd kørslen" : "Fortryd: printeren satte sig fast"}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
