import type { MailWay } from "@/lib/person/person";
import type { LetterKind, LetterStatus } from "@/lib/post/letter";
import type { LetterStep } from "@/lib/post/letter-life";
import { WAY_ROUTES } from "@/lib/post/ways";
import { toDay, toNumber } from "./days";
import type { Row } from "./rows";
import type { World } from "./world";

/** A letter as its sag made it; `answeredOn`: when what it asked for came in. */
export type Made = {
  id: string;
  key: string;
  kind: LetterKind;
  way: MailWay;
  on: string;
  answeredOn: string | null;
  /** the letter in whose place it goes */
  replaces: string | null;
};

/** How it stands after its life, and the events that led there. */
export type Lived = Made & { status: LetterStatus; sentOn: string | null; events: Row[] };

/** Most get a letter on paper; of those who cannot read one, about one letter in four does not arrive. */
const WAYS: readonly { value: MailWay; weight: number; lost: number }[] = [
  { value: "letter", weight: 70, lost: 0.06 },
  { value: "large_print", weight: 10, lost: 0.15 },
  { value: "digital_post", weight: 8, lost: 0.01 },
  { value: "collect", weight: 4, lost: 0.05 },
  { value: "sound", weight: 3, lost: 0.25 },
  { value: "accessible_pdf", weight: 2, lost: 0.03 },
  { value: "read_by_phone", weight: 2, lost: 0.03 },
  { value: "braille", weight: 1, lost: 0.25 },
];

export function aWay({ chance }: World): MailWay {
  return chance.weighed([...WAYS]).value;
}

/** Printed and sent within two days; of those that ask, some come back or are lost, and another goes in their place. */
export function liveLetter(world: World, made: Made): Lived[] {
  const { chance, today, caseworkers } = world;
  const { kind, way, on, key, answeredOn } = made;
  const life: Lived = { ...made, status: "queued", sentOn: null, events: [] };
  const actor = chance.oneOf(caseworkers).key;
  const step = (name: LetterStep, to: LetterStatus, day: string, reason?: string) => {
    const from = life.events.length === 0 ? null : life.status;
    const payload = { step: name, from, to, kind, way, ...(reason ? { reason } : {}) };
    life.events.push(fact({ actor, key, day, payload, before: life.events }));
    life.status = to;
  };
  step("queue", "queued", on);
  const sentOn = toNumber(on) + chance.between(0, 2);
  const latest = Math.min(today, answeredOn ? toNumber(answeredOn) : today);
  if (sentOn > latest) return [life];
  if (WAY_ROUTES[way] === "print") step("print", "printed", toDay(sentOn));
  step("send", "sent", toDay(sentOn));
  life.sentOn = toDay(sentOn);
  if (kind === "receipt") return [life];
  const isLost = chance.is(WAYS.find(({ value }) => value === way)?.lost ?? 0) && made.replaces === null;
  const again = isLost ? toDay(chance.between(sentOn, latest)) : null;
  if (again) {
    const reason = chance.is(0.4) ? "came_back" : "assumed_lost";
    if (reason === "came_back") step("come_back", "returned_undeliverable", again);
    step("resend", "resent", again, reason);
  }
  if (answeredOn) step("answer", "answered", answeredOn);
  const copy = { ...made, id: chance.uuid(), key: chance.uuid(), replaces: made.id };
  return again ? [life, ...liveLetter(world, { ...copy, on: again })] : [life];
}

type Fact = { actor: string; key: string; day: string; payload: Row; before: readonly Row[] };

function fact({ actor, key, day, payload, before }: Fact): Row {
  return {
    type: "letter.stepped",
    subject_kind: "letter",
    subject_key: key,
    occurred_on: day,
    day_order: before.filter(({ occurred_on }) => occurred_on === day).length + 1,
    recorded_at: `${day}T10:00:00Z`,
    actor,
    payload,
  };
}
