import { expect, test } from "vitest";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import { topicRow } from "./topics";

function row(does: { kind: FuldmagtKind; channel: FuldmagtChannel }[], name = "Karen") {
  return topicRow({ title: "Hjælpemidler", sentence: "Søge om rollator.", does }, name, "mine");
}

test("a channel that is not given is answered with no, by name", () => {
  expect(row([{ kind: "act", channel: "self_service" }])).toMatchObject({
    self_service: { allowed: true, words: "Gøre det for mig", term: "handlefuldmagt" },
    contact: { allowed: false, words: "Nej, det må Karen\u00a0ikke", term: "" },
  });
});

test("both kinds in one channel are said together, whichever comes first", () => {
  const both = [
    { kind: "insight", channel: "contact" },
    { kind: "act", channel: "contact" },
  ] as const;
  const words = { allowed: true, words: "Gøre det for mig og se med", term: "handle- og indsigtsfuldmagt" };
  expect(row([...both]).contact).toEqual(words);
  expect(row(both.toReversed()).contact).toEqual(words);
});

test("insight alone is only to see", () => {
  expect(row([{ kind: "insight", channel: "contact" }]).contact).toMatchObject({
    words: "Kun se med",
    term: "indsigtsfuldmagt",
  });
});

test("a long name gives way to a short no", () => {
  expect(row([], "Foreningen Demohjælpen Fyn").contact.words).toBe("Nej, det er ikke\u00a0tilladt");
});
