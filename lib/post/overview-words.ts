import type { PostWaiting } from "@/lib/post/overview";
import { listed } from "@/lib/text/listed";

/** What waits, in one sentence. */
export function waitingWords({ toPrint, byHand, toSend, unmatched }: PostWaiting): string {
  const parts = [
    toPrint > 0 && `${counted(toPrint, "brev", "breve")} skal printes`,
    toSend > 0 && `${counted(toSend, "brev", "breve")} er printet og skal sendes`,
    byHand > 0 && `${counted(byHand, "brev", "breve")} skal frem på en anden måde`,
    unmatched > 0 && `${counted(unmatched, "side", "sider")} har ingen sag endnu`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return "Ingen post venter på os.";
  const words = listed(parts);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
