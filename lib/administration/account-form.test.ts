import { expect, test } from "vitest";
import { accountErrors, accountFields, parseAccount, typedAccount } from "@/lib/administration/account-form";
import { pairsOf } from "@/lib/form/both";
import { aForm } from "@/tests/people";

const AREAS = [
  { slug: "pleje", title: "Pleje og omsorg" },
  { slug: "skole", title: "Skole" },
];
const RULES = { areas: AREAS, isNew: true };
const typed = (change: Record<string, string | string[]> = {}) =>
  aForm({ navn: "Bo Prøve", mail: " bo@ny.example ", roller: ["caseworker"], ...change });
const errors = (change: Record<string, string | string[]>, rules = RULES) =>
  Object.fromEntries(
    accountErrors({ form: typed(change), refusal: null }, rules).map(({ field, message }) => [
      field,
      message,
    ]),
  );

test("an account is read as typed; areas belong to an area contact alone", () => {
  expect(parseAccount(typed({ omraader: ["pleje"] }), RULES)).toEqual({
    ok: true,
    value: { email: "bo@ny.example", name: "Bo Prøve", roles: ["caseworker"], areas: [], deputyIn: [] },
  });
  expect(
    parseAccount(typed({ roller: ["area_contact"], omraader: ["skole", "findes-ikke"] }), RULES),
  ).toMatchObject({
    value: { areas: ["skole"] },
  });
});

test("an area is answered for as contact or as deputy, and one of the two is enough", () => {
  const contact = { roller: ["area_contact"] };
  expect(
    parseAccount(typed({ ...contact, omraader: ["skole"], stedfortraeder: ["pleje"] }), RULES),
  ).toMatchObject({
    value: { areas: ["skole", "pleje"], deputyIn: ["pleje"] },
  });
  expect(errors({ ...contact, omraader: [], stedfortraeder: ["pleje"] })).toEqual({});
  expect(errors({ ...contact, omraader: ["pleje"], stedfortraeder: ["pleje"] })["stedfortraeder"]).toContain(
    "kontakt eller stedfortræder",
  );
  expect(parseAccount(typed({ stedfortraeder: ["pleje"] }), RULES)).toMatchObject({
    value: { deputyIn: [] },
  });
});

test("what lacks is told at its field, and the mail is asked of a new account alone", () => {
  expect(Object.keys(errors({ navn: " ", mail: "bo", roller: [] }))).toEqual(["navn", "mail", "roller"]);
  expect(errors({ roller: ["area_contact"], omraader: [] })["omraader"]).toContain("mindst ét område");
  expect(errors({ mail: "" }, { areas: AREAS, isNew: false })).toEqual({});
});

test("why it was refused stands at the field that it is about", () => {
  const placed = (refusal: "exists" | "last_admin") =>
    accountErrors({ form: typed(), refusal }, RULES)[0]?.field;
  expect([placed("exists"), placed("last_admin")]).toEqual(["mail", "roller"]);
});

test("two versions are compared in words", () => {
  const account = { id: "1", email: "bo@ny.example", active: true, temporaryPassword: false, version: 2 };
  const theirs = typedAccount({
    ...account,
    name: "Bo Prøve",
    roles: ["area_contact"],
    areas: ["skole", "pleje"],
    deputyIn: ["pleje"],
  });
  const pairs = pairsOf(accountFields(AREAS), theirs, typed());
  expect(pairs.map(({ theirs: saved, yours }) => [saved, yours])).toEqual([
    ["Bo Prøve", "Bo Prøve"],
    ["Fagområdets kontakt", "Borgerservice"],
    ["Skole", ""],
    ["Pleje og omsorg", ""],
  ]);
});
