import { TEXT_TITLES } from "@/lib/text/slugs";
import { keepTogether } from "@/lib/text/together";
import { compilePdf } from "./compile";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import { missingItems } from "./missing-words";
import { handIn, type MissingInput } from "./paper";
import { callingNames } from "./parties";

/**
 * The letter to the fuldmagtsgiver about what is missing: PDF/UA-1. Each thing with what to do about it stands after
 * the text's opening and before its first heading.
 */
export async function renderMissing(input: MissingInput): Promise<Uint8Array> {
  const called = callingNames(input.fuldmagtsgiver, input.fuldmagtshaver);
  const indlevering = keepTogether(handIn(input.returnWay, input.municipality));
  const values = { svarSenest: danishDate(input.answerBy), indlevering };
  const blocks = filledOrThrow("letter_missing", input.text, { ...letterValues(input), ...values });
  const heading = blocks.findIndex((block) => block.kind === "heading");
  const end = heading < 0 ? blocks.length : heading;
  return compilePdf({
    template: "missing.typ",
    images: {},
    data: {
      ...letterHead(input),
      letter: {
        title: TEXT_TITLES.letter_missing,
        opening: blocks.slice(0, end),
        closing: blocks.slice(end),
      },
      missing: missingItems(input, called.fuldmagtshaver),
    },
  });
}
