import { TEXT_TITLES } from "@/lib/text/slugs";
import { keepTogether } from "@/lib/text/together";
import { compilePdf } from "./compile";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import { handIn, type ReminderInput } from "./paper";

/** The letter to the fuldmagtsgiver that reminds of what was sent: PDF/UA-1. */
export async function renderReminder(input: ReminderInput): Promise<Uint8Array> {
  const indlevering = keepTogether(handIn(input.returnWay, input.municipality));
  const values = { svarSenest: danishDate(input.answerBy), indlevering };
  const blocks = filledOrThrow("letter_reminder", input.text, { ...letterValues(input), ...values });
  return compilePdf({
    template: "reminder.typ",
    images: {},
    data: { ...letterHead(input), letter: { title: TEXT_TITLES.letter_reminder, blocks } },
  });
}
