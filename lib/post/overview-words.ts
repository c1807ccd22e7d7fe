import type { Lying, PostWaiting } from "@/lib/post/overview";
import { listed } from "@/lib/text/listed";

/** What waits, in one sentence. */
export function waitingWords({ toPrint, byHand, toSend, cameBack, toClose, unmatched }: PostWaiting): string {
  const parts = [
    told(toPrint, "brev skal printes", "breve skal printes"),
    told(toSend, "brev er printet og skal sendes", "breve er printet og skal sendes"),
    told(byHand, "brev skal frem på en anden måde", "breve skal frem på en anden måde"),
    told(cameBack, "brev er kommet retur", "breve er kommet retur"),
    told(toClose, "bunke er læst og skal afsluttes", "bunker er læst og skal afsluttes"),
    told(unmatched, "side har ingen sag endnu", "sider har ingen sag endnu"),
  ].flat();
  if (parts.length === 0) return "Ingen post venter på os.";
  return `${listed(parts)}.`;
}

function told({ count }: Lying, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

type Line = { name: keyof Omit<PostWaiting, "stuck">; label: string; href: string };

/** The lines of the overview, by which way the paper goes. */
export const OVERVIEW_GROUPS: readonly { heading: string; lines: readonly Line[] }[] = [
  {
    heading: "Ud af huset",
    lines: [
      { name: "toPrint", label: "Breve, der skal printes", href: "/post/ud" },
      { name: "toSend", label: "Breve, der er printet og skal sendes", href: "/post/ud" },
      { name: "byHand", label: "Breve, der skal frem på en anden måde", href: "/post/andre-veje" },
      { name: "cameBack", label: "Breve, der er kommet retur", href: "/post/breve" },
    ],
  },
  {
    heading: "Ind i huset",
    lines: [
      { name: "reading", label: "Bunker, der bliver læst", href: "/post/ind" },
      { name: "toClose", label: "Bunker, der er læst og skal afsluttes", href: "/post/ind" },
      { name: "unmatched", label: "Sider uden sag", href: "/post/uden-sag" },
    ],
  },
  {
    heading: "Blanketter med kode",
    lines: [
      { name: "blanksInStock", label: "På lager", href: "/post/blanketter" },
      { name: "blanksOut", label: "Udleveret og ikke kommet tilbage", href: "/post/blanketter" },
    ],
  },
];
