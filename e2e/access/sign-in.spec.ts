import { errorSummary } from "../steps/errors";
import { mailOf, PASSWORD, signIn, typeSignIn } from "../steps/who";
import { expect, test } from "./visit";

const WRONG = "Mailadressen og adgangskoden passer ikke sammen. Skriv dem igen.";
const TOO_MANY = "Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.";

test.afterEach(async ({ sql }) => {
  await sql("DELETE FROM sign_in_failure");
});

test("the right password leads to the first screen of the role, whatever the case of the mail", async ({
  page,
}) => {
  await page.goto("/log-ind");
  await typeSignIn(page, ` ${mailOf("caseworker").toUpperCase()} `, PASSWORD);
  await expect(page).toHaveURL("/");
  await page.goto("/log-ind");
  await expect(page).toHaveURL("/");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("sign-in works at first sight, and so does sign-out", async ({ page }) => {
      await page.goto("/log-ind");
      await signIn(page, "board_member");
      await expect(page).toHaveURL("/status");
      await page.getByRole("button", { name: "Log ud" }).click();
      await expect(page.getByText("Du er logget ud.")).toBeVisible();
    });

    test("a wrong password, no account and a closed one get the same sentence", async ({ page, sql }) => {
      await sql("UPDATE \"user\" SET active = false WHERE email = 'projektleder2@demo.example'");
      for (const [mail, password] of [
        [mailOf("caseworker"), "forkert-kodeord"],
        ["findes-ikke@demo.example", PASSWORD],
        ["projektleder2@demo.example", PASSWORD],
        ["Ærlig Ødegård; æ=ø", PASSWORD],
        ["", ""],
      ] as const) {
        await page.goto("/log-ind");
        await typeSignIn(page, mail, password);
        await expect(errorSummary(page).getByRole("link")).toHaveText(WRONG);
        await expect(page.getByRole("textbox", { name: "Mail", exact: true })).toHaveValue(mail);
        await expect(page.getByLabel("Adgangskode")).toHaveValue("");
        await expect(page).toHaveURL("/log-ind?fejl=forkert");
        await expect(page).toHaveTitle("Fejl: Log ind · Fuldmagtsblikket");
      }
      await sql("UPDATE \"user\" SET active = true WHERE email = 'projektleder2@demo.example'");
    });
  });
}

test("the sentence of a refused sign-in stands in the summary, and leads to its field", async ({ page }) => {
  await page.goto("/log-ind");
  await typeSignIn(page, mailOf("caseworker"), "forkert-kodeord");
  const field = page.getByRole("textbox", { name: "Mail", exact: true });
  await expect(field).toHaveAccessibleDescription(`Fejl: ${WRONG}`);
  await expect(errorSummary(page)).toBeFocused();
  await errorSummary(page).getByRole("link").click();
  await expect(field).toBeFocused();
});

test("after too many tries even the right password waits, and other accounts do not", async ({
  page,
  sql,
}) => {
  await page.goto("/log-ind");
  for (let tries = 0; tries < 5; tries++) {
    await typeSignIn(page, mailOf("auditor"), `forkert-kodeord-${tries}`);
    await expect(errorSummary(page).getByRole("link")).toHaveText(WRONG);
  }
  // Five more at once, or the wait is so short that a slow machine has waited it out.
  await sql(
    "INSERT INTO sign_in_failure (at, account, address) SELECT at, account, address FROM sign_in_failure",
  );
  await typeSignIn(page, mailOf("auditor").toUpperCase(), PASSWORD);
  await expect(errorSummary(page).getByRole("link")).toHaveText(TOO_MANY);
  await expect(page.getByRole("textbox", { name: "Mail", exact: true })).toHaveValue(
    mailOf("auditor").toUpperCase(),
  );
  await expect(page).toHaveURL("/log-ind?fejl=vent");
  await signIn(page, "admin");
});

test("sign-in leads on to the page that was asked for", async ({ page, made }) => {
  const asked = `/sager/${made.sagsnummer}`;
  await page.goto(asked);
  await expect(page).toHaveURL(`/log-ind?videre=${encodeURIComponent(asked)}`);
  await signIn(page, "caseworker");
  await expect(page).toHaveURL(asked);
});

test("a wrong try does not lose the page that was asked for", async ({ page, made }) => {
  const asked = `/sager/${made.sagsnummer}`;
  await page.goto(asked);
  await typeSignIn(page, mailOf("caseworker"), "forkert-kodeord");
  await expect(errorSummary(page)).toBeVisible();
  await signIn(page, "caseworker");
  await expect(page).toHaveURL(asked);
});

test("somebody who may not see the page that was asked for is told that it is not found", async ({
  page,
  made,
}) => {
  await page.goto(`/sager/${made.sagsnummer}`);
  await signIn(page, "project_lead");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
});

test("in a browser too, sign-in stays on the site when it is told to leave it", async ({ page, server }) => {
  await page.goto("/log-ind?videre=%2F%2Fevil.example");
  await signIn(page, "caseworker");
  await expect(page).toHaveURL(`${server.url}/`);
});
