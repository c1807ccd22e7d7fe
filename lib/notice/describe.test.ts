import { expect, test } from "vitest";
import { describeNotice, type Told } from "@/lib/notice/describe";

const told = (change: Partial<Told>) =>
  describeNotice({
    kind: "given",
    actor: "Ali Testbruger",
    sagsnummer: "2026-000482",
    sagCount: 1,
    days: null,
    ...change,
  });
const days = { from: "2026-12-01", to: "2026-12-04" };

test.each([
  [{}, "Ali Testbruger gav dig sag 2026-000482."],
  [{ sagsnummer: null, sagCount: 3 }, "Ali Testbruger gav dig 3 sager."],
  [{ kind: "taken" }, "Ali Testbruger flyttede sag 2026-000482 fra dig."],
  [{ kind: "taken", sagsnummer: null }, "Ali Testbruger flyttede en sag fra dig."],
  [{ kind: "moved" }, "Ali Testbruger arbejdede i sag 2026-000482, som du har."],
  [
    { kind: "covering", sagsnummer: null, days },
    "Ali Testbruger er væk fra 01.12.2026 til og med 04.12.2026. Du ser til sagerne imens.",
  ],
  [
    { kind: "covering", sagsnummer: null, days: { from: days.to, to: days.to } },
    "Ali Testbruger er væk den 04.12.2026. Du ser til sagerne imens.",
  ],
  [
    { kind: "cover_ended", sagsnummer: null, days },
    "Du skal ikke se til sagerne for Ali Testbruger fra 01.12.2026 til og med 04.12.2026 mere.",
  ],
  [
    { kind: "received", actor: null },
    "Alle sider er kommet i sag 2026-000482, som du har. Den skal kontrolleres.",
  ],
  [{ actor: null }, "En tidligere kollega gav dig sag 2026-000482."],
] as const)("%o reads as a sentence", (change, sentence) => {
  expect(told(change)).toBe(sentence);
});
