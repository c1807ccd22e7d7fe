import { actorName, type Names } from "@/lib/events/describe";
import type { FactOf, RecordedEvent } from "@/lib/events/event";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import type { LetterKind } from "@/lib/post/letter";
import {
  LETTER_STEP_NAMES,
  type LetterStep,
  RESEND_REASONS,
  type ResendReason,
  STOP_REASON_LABELS,
  STOP_REASONS,
} from "@/lib/post/letter-life";

type Stepped = FactOf<"letter.stepped">;

/** A fact of a letter as a plain Danish sentence; null for what the steps of its sag say already. */
export function describeLetterEvent(
  { fact, actor }: RecordedEvent,
  names: Pick<Names, "actors">,
): string | null {
  if (fact.type !== "letter.stepped") return null;
  const step = LETTER_STEP_NAMES.find((known) => known === fact.step);
  return step ? SENTENCES[step](fact, actorName(actor, names)) : null;
}

/** Each kind as the first word of a sentence. */
const NAMES: Record<LetterKind, string> = {
  receipt: "Kvitteringen",
  missing: "Brevet om det, der mangler,",
  form: "Brevet med papirerne",
  reminder: "Påmindelsen",
};

const SENTENCES: Record<LetterStep, (fact: Stepped, actor: string) => string | null> = {
  queue: queued,
  print: () => null,
  put_back: ({ kind }, actor) => `${actor} lagde ${lowered(NAMES[kind])} tilbage. Det er ikke sendt endnu.`,
  send: ({ kind }) =>
    kind === "receipt" ? "Kvitteringen er sendt eller udleveret." : `${NAMES[kind]} er sendt.`,
  answer: () => null,
  come_back: ({ kind }, actor) => `${NAMES[kind]} kom retur. Noteret af ${actor}.`,
  resend: () => null, // the letter in its place says it
  stop: ({ kind, reason }) => `${NAMES[kind]} bliver ikke sendt.${stopped(reason)}`,
};

function queued({ kind, way, reason }: Stepped, actor: string): string | null {
  const again = RESEND_REASONS.find((known) => known === reason);
  if (again) {
    const code = kind === "form" ? " Den gamle kode er afløst." : "";
    return `${actor} lagde ${lowered(AGAIN[kind])} klar til at blive sendt igen, ${BECAUSE[again]}.${code}`;
  }
  if (kind === "form")
    return `${actor} lagde papirerne klar til at blive sendt. Vej: ${MAIL_WAY_LABELS[way]}.`;
  return kind === "reminder" ? `${actor} lagde en påmindelse klar. Der var ikke kommet svar.` : null;
}

const AGAIN: Record<LetterKind, string> = { ...NAMES, missing: "Brevet om det, der mangler" };

const BECAUSE: Record<ResendReason, string> = {
  assumed_lost: "fordi der ikke kom svar",
  came_back: "fordi brevet kom retur",
  asked_for: "fordi borgeren bad om det",
};

function stopped(reason: Stepped["reason"]): string {
  const known = STOP_REASONS.find((one) => one === reason);
  return known ? ` ${STOP_REASON_LABELS[known]}.` : "";
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase("da-DK") + words.slice(1);
}
