import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { expectFits, openFolds } from "./screens";

test.use({ as: "caseworker" });

test("putting scans in fits every width: refused, being read, given up, and read", async ({
  page,
  server,
}) => {
  await page.goto("/post/ind");
  await page.getByRole("button", { name: "Læg siderne ind" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "no file");
  const [batch] = await rows(
    server.database,
    `insert into scan_batch (id, state, came_by, arrived_on)
     values (gen_random_uuid(), 'reading', 'cafe', current_date) returning id, number`,
  );
  const id = String(batch?.["id"]);
  const address = `/post/ind/${batch?.["number"]}`;
  const files = `insert into scan_file (batch_id, position, refusal, note, type, page_count) values
    ($1, 1, 'pdf_broken', null, null, 0), ($1, 2, null, 'named_otherwise', 'application/pdf', 120)`;
  await rows(server.database, files, [id]);
  await page.goto(address);
  await expect(page.getByRole("progressbar", { name: "Læst: 0 af 120 sider" })).toBeVisible();
  await openFolds(page);
  await expectFits(page, "being read");
  await rows(server.database, "insert into job (kind, subject, tries) values ('read_batch', $1, 5)", [id]);
  await page.goto(address);
  await expect(page.getByText("Læsningen er gået i stå.")).toBeVisible();
  await expectFits(page, "given up");
  await rows(server.database, "update scan_batch set state = 'read' where id = $1", [id]);
  await page.goto(address);
  await expectFits(page, "read");
  await page.goto("/post/ind");
  await expectFits(page, "the latest piles");
});
