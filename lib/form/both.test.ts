import { expect, test } from "vitest";
import { aForm } from "@/tests/people";
import { pairsOf } from "./both";

const FIELDS = [
  { name: "navn", label: "Navn" },
  { name: "dage", label: "Dage", words: { "1": "mandag", "2": "tirsdag" } },
  { name: "tekst", label: "Tekst" },
];

test("every field stands with both values in words, and says whether they differ", () => {
  const theirs = aForm({ navn: "Torvet", dage: ["1", "2"], tekst: "En\nto" });
  const yours = aForm({ navn: " Torvet ", dage: ["1"], tekst: "En\r\nto" });
  expect(pairsOf(FIELDS, theirs, yours)).toEqual([
    { name: "navn", label: "Navn", theirs: "Torvet", yours: "Torvet", differs: false },
    { name: "dage", label: "Dage", theirs: "mandag, tirsdag", yours: "mandag", differs: true },
    { name: "tekst", label: "Tekst", theirs: "En\nto", yours: "En\nto", differs: false },
  ]);
});

test("a field that was not sent is empty, and one that is typed differs from it", () => {
  expect(pairsOf(FIELDS, aForm({}), aForm({ navn: "Ny" })).map(({ differs }) => differs)).toEqual([
    true,
    false,
    false,
  ]);
});
