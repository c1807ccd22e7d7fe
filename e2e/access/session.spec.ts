import type { Page } from "@playwright/test";
import { PASSWORD, typeSignIn } from "../steps/who";
import { expect, test } from "./visit";

// An account that no other test signs in with, so that what is done to it here is done to nobody else.
const MAIL = "projektleder2@demo.example";
const OF_MAIL = `user_id = (SELECT id FROM "user" WHERE email = '${MAIL}')`;

async function enter(page: Page): Promise<void> {
  await page.goto("/log-ind");
  await typeSignIn(page, MAIL, PASSWORD);
  await expect(page).toHaveURL("/udrulning");
}

async function expectOut(page: Page): Promise<void> {
  await page.goto("/katalog");
  await expect(page).toHaveURL("/log-ind?videre=%2Fkatalog");
}

test("sign-out ends the session on the server: its old cookie opens nothing", async ({ page, open }) => {
  await enter(page);
  const { cookies } = await page.context().storageState();
  await page.getByRole("button", { name: "Log ud" }).click();
  await expect(page.getByText("Du er logget ud.")).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("next-auth.session-token");
  const other = await open(null);
  await other.context().addCookies(cookies);
  await expectOut(other);
});

test("sign-out in one browser leaves the other browser signed in", async ({ page, open }) => {
  await enter(page);
  const other = await open(null);
  await enter(other);
  await other.getByRole("button", { name: "Log ud" }).click();
  await expect(other.getByText("Du er logget ud.")).toBeVisible();
  await page.goto("/katalog");
  await expect(page).toHaveURL("/katalog");
});

const ENDINGS = {
  "a closed account is out at once": {
    end: `UPDATE "user" SET active = false WHERE email = '${MAIL}'`,
    undo: `UPDATE "user" SET active = true WHERE email = '${MAIL}'`,
  },
  "half an hour of nothing ends the session": {
    end: `UPDATE session SET last_seen_at = now() - interval '30 minutes 1 second' WHERE ${OF_MAIL}`,
  },
  "a session ends after its eight hours": {
    end: `UPDATE session SET ends_at = now() WHERE ${OF_MAIL}`,
  },
  "a session that was ended is out at once": {
    end: `UPDATE session SET revoked_at = now() WHERE ${OF_MAIL} AND revoked_at IS NULL`,
  },
};

for (const [rule, { end, ...rest }] of Object.entries(ENDINGS)) {
  test(rule, async ({ page, sql }) => {
    await enter(page);
    await sql(end);
    await expectOut(page);
    if ("undo" in rest) await sql(rest.undo);
    await page.context().clearCookies();
    await enter(page);
  });
}

test("a role that is taken away is gone at once", async ({ page, sql }) => {
  await enter(page);
  await sql(`UPDATE "user" SET roles = '{board_member}' WHERE email = '${MAIL}'`);
  expect((await page.goto("/katalog"))?.status()).toBe(404);
  await page.goto("/");
  await expect(page).toHaveURL("/status");
  await sql(`UPDATE "user" SET roles = '{project_lead}' WHERE email = '${MAIL}'`);
});

test("29 minutes of nothing do not end the session, and being seen counts anew", async ({ page, sql }) => {
  await enter(page);
  for (let times = 0; times < 2; times++) {
    await sql(`UPDATE session SET last_seen_at = now() - interval '29 minutes' WHERE ${OF_MAIL}`);
    await page.goto("/katalog");
    await expect(page).toHaveURL("/katalog");
  }
  const seen = await sql(
    `SELECT 1 FROM session WHERE ${OF_MAIL} AND last_seen_at > now() - interval '1 minute'`,
  );
  expect(seen.length).toBeGreaterThan(0);
});

test("a cookie that we did not make opens nothing", async ({ page, server }) => {
  await enter(page);
  const cookies = await page.context().cookies();
  const { value } = cookies.find(({ name }) => name === "next-auth.session-token") ?? { value: "" };
  for (const forged of ["x", `${value}x`, value.slice(0, -4), `${value.slice(0, 40)}A${value.slice(41)}`]) {
    await page.context().addCookies([{ name: "next-auth.session-token", value: forged, url: server.url }]);
    await expectOut(page);
  }
});
