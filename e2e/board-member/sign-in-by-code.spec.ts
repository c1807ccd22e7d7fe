import { type MailServer, partsOf, startMailServer } from "@/tests/smtp";
import { test as base, expect } from "../fixtures";
import { expectFits } from "../layout/screens";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { mailOf } from "../steps/who";

const BOARD = mailOf("board_member");

/** A real mail server, which the worker's own program is told of. */
const test = base.extend<object, { mail: MailServer }>({
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: "worker" },
  ],
});

test.afterEach(async ({ server }) => {
  await rows(server.database, "delete from sign_in_failure");
});

for (const javaScriptEnabled of [true, false]) {
  test(`a code that came by mail signs a board member in, with JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    open,
    mail: post,
  }) => {
    const page = await open(null, { javaScriptEnabled });
    await page.goto("/log-ind");
    await page.getByLabel("Din mailadresse").fill(BOARD);
    await page.getByRole("button", { name: "Send mig en kode" }).click();
    await expect(page).toHaveURL("/log-ind/kode");
    await page.getByLabel("Kode", { exact: true }).fill("12 34");
    await page.getByRole("button", { name: "Log ind", exact: true }).click();
    await expect(errorSummary(page).getByRole("link")).toHaveText(
      "Koden passer ikke, eller den er for gammel. Skriv den igen, eller få en ny.",
    );
    if (javaScriptEnabled) {
      await look(page);
      await expectFits(page, "the code, with an error");
    }
    await expect.poll(() => post.received.length).toBeGreaterThan(0);
    const { text, html } = partsOf(post.received.pop()?.raw ?? "");
    const code = /\d{3} \d{3}/.exec(text)?.[0] ?? "";
    expect(html).not.toContain("href");
    await page.getByLabel("Kode", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Log ind", exact: true }).click();
    await expect(page).toHaveURL("/status");
    await expect(page.getByText("Bodil Brandt-Test")).toBeVisible();
  });
}

test("whoever is not on the board is answered the same, and gets no mail", async ({ page, mail: post }) => {
  const before = post.received.length;
  for (const mail of ["ingen@demo.example", mailOf("caseworker")]) {
    await page.goto("/log-ind");
    await page.getByLabel("Din mailadresse").fill(mail);
    await page.getByRole("button", { name: "Send mig en kode" }).click();
    await expect(page.getByText(`Vi har sendt en kode med seks tal til ${mail}, hvis`)).toBeVisible();
  }
  await page.goto("/log-ind");
  await page.getByLabel("Din mailadresse").fill("ingen mail");
  await page.getByRole("button", { name: "Send mig en kode" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(
    "Skriv din mailadresse, som navn@eksempel.dk.",
  );
  await expect(page.getByLabel("Din mailadresse")).toHaveValue("ingen mail");
  await expectFits(page, "the sign-in, with an error");
  expect(post.received).toHaveLength(before);
});
