import { describe, expect, test } from "vitest";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { ASKED_BY_LABELS, DURATION_LABELS } from "@/lib/henvendelse/outcome";
import {
  CARING_LABELS,
  ID_SEEN_LABELS,
  MAIL_WAY_ACTS,
  MAIL_WAY_LABELS,
  MITID_LABELS,
} from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import { GATE_LABELS } from "@/lib/rollout/gates";
import { HELP_LABELS } from "@/lib/sag/helped";
import { FORM_STEPS } from "@/lib/sag/input/step";
import {
  NOT_REGISTERED_LABELS,
  REASON_LABELS,
  REFUSAL_SENTENCES,
  STATUS_LABELS,
  STEP_BUTTONS,
} from "@/lib/sag/labels";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { ALL_REASONS } from "@/lib/sag/reasons";
import { PURPOSE_LABELS } from "@/lib/sag/reveal-purposes";
import { CLOSED, OPEN } from "@/tests/people";

const LISTS: Record<string, Record<string, string>> = {
  status: Object.fromEntries(Object.entries(STATUS_LABELS).map(([status, { word }]) => [status, word])),
  button: STEP_BUTTONS,
  reason: REASON_LABELS,
  notRegistered: NOT_REGISTERED_LABELS,
  role: ROLE_LABELS,
  askedBy: ASKED_BY_LABELS,
  duration: DURATION_LABELS,
  idSeen: ID_SEEN_LABELS,
  mitid: MITID_LABELS,
  mailWay: MAIL_WAY_LABELS,
  caring: CARING_LABELS,
  help: HELP_LABELS,
  gate: GATE_LABELS,
  purpose: PURPOSE_LABELS,
};

describe("labels", () => {
  test.each(Object.keys(LISTS))("of each %s are words, no two the same, and no code", (name) => {
    const labels = Object.values(LISTS[name] ?? {});
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[\p{Lu}\d][^_]*[^_.\s]$/u);
  });

  test("there is one for every status, button and reason", () => {
    expect(Object.keys(STATUS_LABELS).sort()).toEqual([...SAG_STATUSES].sort());
    expect(Object.keys(STEP_BUTTONS).sort()).toEqual([...FORM_STEPS].sort());
    expect(Object.keys(REASON_LABELS).sort()).toEqual([...ALL_REASONS].sort());
  });

  test("the sign tells who has the next move", () => {
    for (const status of OPEN) expect(["ours", "theirs"]).toContain(STATUS_LABELS[status].sign);
    for (const status of CLOSED) expect(["done", "stopped"]).toContain(STATUS_LABELS[status].sign);
    expect(OPEN.filter((status) => STATUS_LABELS[status].sign === "theirs")).toEqual([
      "awaiting_signature",
      "awaiting_citizen",
    ]);
  });
});

describe("a refusal", () => {
  test.each(Object.entries(REFUSAL_SENTENCES))(
    "%s says what to do now, in whole sentences",
    (_, sentence) => {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).toMatch(/\b(Spørg|Se|Vælg|Skriv|skriv|gem)\b/);
      expect(sentence).not.toMatch(/_/);
    },
  );
});

test("each way of mail says what there is to do, in whole sentences, no two the same", () => {
  const acts = MAIL_WAYS.map((way) => MAIL_WAY_ACTS[way]("Ingrid"));
  expect(new Set(acts).size).toBe(MAIL_WAYS.length);
  for (const act of acts) expect(act).toMatch(/^\p{Lu}.*\.$/u);
  expect(MAIL_WAY_ACTS.read_by_phone("Ingrid")).toBe(
    "Brevet ligger under »Andre veje«. Ring til Ingrid, og læs det op.",
  );
});
