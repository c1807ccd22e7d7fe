import { describe, expect, test } from "vitest";
import { readSheet } from "@/lib/list-file/read-sheet.test-help";
import { coverageFile, matrixFile, quarterFile } from "@/lib/rollout/export/files";
import { readMatrix } from "@/lib/rollout/matrix-view";
import { signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";

const lead = await signedInAs("project_lead");

async function csvLines(query = {}): Promise<string[]> {
  const file = await matrixFile(lead, { query, ending: "csv" }, NOW);
  return (file?.bytes.toString("utf8") ?? "").trimEnd().split("\r\n");
}

describe("the matrix as a file", () => {
  test.each([
    {},
    { trin: "live" },
    { venter: "digitaliseringsstyrelsen", stille: "ja" },
    { pr: "2026-03-31" },
  ])("has the rollouts of the screen in its order: %o", async (query) => {
    const day = "pr" in query ? (query.pr ?? "") : "2026-11-24";
    const { groups } = await readMatrix(lead, query, day);
    const titles = groups.flatMap((group) =>
      group.types.flatMap((type) => type.lines.map(() => `${group.title};${type.title};`)),
    );
    const lines = (await csvLines(query)).filter((line) => line.split(";").length > 10).slice(1);
    expect(lines).toHaveLength(titles.length);
    for (const [at, title] of titles.entries()) expect(lines[at]).toContain(title);
  });

  test("says the day it is shown as of, in its name too, and is the same as a workbook", async () => {
    const query = { pr: "31.03.2026" };
    const lines = await csvLines(query);
    expect(lines).toContain("Vist pr.;31.03.2026");
    const file = await matrixFile(lead, { query, ending: "xlsx" }, NOW);
    expect(file?.name).toBe("udrulning-matrix-2026-03-31.xlsx");
    expect(readSheet(file?.bytes ?? Buffer.of())).toHaveLength(lines.length);
  });
});

test("who may not read the rollout gets none of its files", async () => {
  const member = await signedInAs("board_member");
  for (const read of [matrixFile, quarterFile, coverageFile]) {
    expect(await read(member, { query: {}, ending: "csv" }, NOW)).toBeNull();
    expect(await read(lead, { query: {}, ending: "csv" }, NOW)).not.toBeNull();
  }
});
