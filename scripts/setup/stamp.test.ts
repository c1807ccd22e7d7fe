import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inProject } from "./project.mjs";
import { hashOf, isStamped, writeStamp } from "./stamp.mjs";

let folder: string;

/** Paths are the project's, so the trial folder lies in it, among what git leaves out. */
beforeEach(() => {
  fs.mkdirSync(inProject(".cache"), { recursive: true });
  folder = path.relative(inProject(), fs.mkdtempSync(inProject(".cache", "stamp-")));
  write("a.txt", "en");
  write("b.txt", "to");
});
afterEach(() => fs.rmSync(inProject(folder), { recursive: true }));

function write(name: string, text: string): void {
  fs.writeFileSync(inProject(folder, name), text);
}

describe("the hash of a folder", () => {
  test("is the same until something changes", () => {
    const before = hashOf([folder]);
    write("a.txt", "en");
    expect(hashOf([folder])).toBe(before);
    write("a.txt", "tre");
    expect(hashOf([folder])).not.toBe(before);
  });

  test("changes when a file changes name, or text moves from one to the next", () => {
    const before = hashOf([folder]);
    write("a.txt", "ent");
    write("b.txt", "o");
    expect(hashOf([folder])).not.toBe(before);
  });

  test("changes when what is absent comes", () => {
    const before = hashOf([`${folder}/c.txt`]);
    write("c.txt", "");
    expect(hashOf([`${folder}/c.txt`])).not.toBe(before);
  });

  test("depends on what else is named", () => {
    expect(hashOf([folder], "demo")).not.toBe(hashOf([folder]));
  });
});

test("a stamp holds for the hash it was made with alone", () => {
  const file = inProject(folder, "stamp");
  expect(isStamped(file, "x")).toBe(false);
  writeStamp(file, "x");
  expect(isStamped(file, "x")).toBe(true);
  expect(isStamped(file, "y")).toBe(false);
});
