import { PUBLISHED, publishExample } from "@/tests/editions";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { inMain, spokenOn } from "../steps/spoken";

test("the status is read as it lies in e2e/spoken, sentence first, then definition, then table", async ({
  open,
  server,
}) => {
  await rows(server.database, "delete from remark where from_name <> 'Prøverådet'"); // that one is the doors'
  await publishExample((statement, values) => rows(server.database, statement, values));
  const page = await open("board_member", { bypassCSP: true });
  await page.goto(`/status/${PUBLISHED.quarter}?udgave=1`);
  const spoken = inMain(await spokenOn(page));
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("status.txt");
});
