import { Button } from "@/components/ui/button";
import type { QueueLine } from "@/lib/sag/queue/line";

type Props = { line: QueueLine; renew: (data: FormData) => Promise<void> };

/** What is renewed leads to the new sag; names may be hidden, so the number tells the buttons apart. */
export function RenewalCell({ line: { sagsnummer, expiring }, renew }: Props) {
  if (expiring?.renewedBy) {
    return (
      <>
        Fornyet ved <a href={`/sager/${expiring.renewedBy}`}>sag {expiring.renewedBy}</a>
      </>
    );
  }
  return (
    <form action={renew}>
      <input type="hidden" name="sagsnummer" value={sagsnummer} />
      <Button variant="link">
        Forny<span className="sr-only"> sag {sagsnummer}</span>
      </Button>
    </form>
  );
}
