import { CHANNEL_WORDS, capitalised, KIND_WORDS_YOURS } from "@/lib/fuldmagt/words";
import { TEXT_TITLES } from "@/lib/text/slugs";
import { compilePdf } from "./compile";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import type { PaperTopic, ReceiptInput } from "./paper";
import { callingNames } from "./parties";
import { topicRow } from "./topics";

/**
 * The letter to the fuldmagtsgiver that the fuldmagt is entered: PDF/UA-1. What is entered, until when, and what was
 * not entered and why stand after the text's opening and before its first heading.
 */
export async function renderReceipt(input: ReceiptInput): Promise<Uint8Array> {
  const called = callingNames(input.fuldmagtsgiver, input.fuldmagtshaver);
  const blocks = filledOrThrow("letter_receipt", input.text, letterValues(input));
  const heading = blocks.findIndex((block) => block.kind === "heading");
  const end = heading < 0 ? blocks.length : heading;
  return compilePdf({
    template: "receipt.typ",
    images: {},
    data: {
      ...letterHead(input),
      letter: {
        title: TEXT_TITLES.letter_receipt,
        opening: blocks.slice(0, end),
        closing: blocks.slice(end),
      },
      fuldmagtshaver: { calling: called.fuldmagtshaver },
      topics: input.registered.map((topic) => topicRow(topic, called.fuldmagtshaver, "yours")),
      from: danishDate(input.from),
      to: danishDate(input.to),
      notRegistered: input.notRegistered.map(withParts),
      revoked: input.revoked.map(withParts),
    },
  });
}

function withParts(topic: PaperTopic & { reason: string }) {
  return { ...topic, parts: partsInWords(topic) };
}

/** Of a topic, one part can be entered and another not, so the part is named: "Ringe og skrive: kun se med". */
function partsInWords({ does }: PaperTopic): string[] {
  return does.map(({ kind, channel }) => `${capitalised(CHANNEL_WORDS[channel])}: ${KIND_WORDS_YOURS[kind]}`);
}
