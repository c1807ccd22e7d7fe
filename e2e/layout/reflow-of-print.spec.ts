import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { formOf, ledTo, post } from "../steps/post";
import { expectFits, openFolds, sagAt } from "./screens";

test.use({ as: "caseworker" });

test("the print queue and its runs fit every width: empty, filled, being made, printed, refused and sent", async ({
  page,
  server,
}) => {
  await sagAt(page.request, "completed");
  const homeless = await sagAt(page.request, "completed");
  const sql = "update person set street = null where sag_id = (select id from sag where sagsnummer = $1)";
  await rows(server.database, sql, [homeless]);
  await page.goto("/post/ud");
  await expect(page.getByText("1 brev har ingen adresse.")).toBeVisible();
  await expectFits(page, "the print queue");

  const press = await formOf(page.request, "/post/ud", "printAll");
  const run = ledTo(await post(page.request, "/post/ud", press, press.hidden));
  await page.goto(run);
  await expect(page.getByText("klar til print.")).toBeVisible({ timeout: 20_000 });
  await openFolds(page);
  await expectFits(page, "a printed run");
  const sent = await formOf(page.request, run, "markSent");
  await page.goto(ledTo(await post(page.request, run, sent, { ...sent.hidden, dag: "x" })));
  await expectFits(page, "a run with an error");
  await post(page.request, run, sent, sent.hidden);

  await rows(server.database, "insert into print_run (state, total, done) values ('making', 14, 4)");
  await page.goto("/post/ud");
  await openFolds(page);
  await expectFits(page, "runs");
});
