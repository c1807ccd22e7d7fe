import { expect, test } from "../fixtures";
import { signIn } from "../steps/who";

test("where one was going may say anything of itself", async ({ page }) => {
  await page.goto(`/log-ind?videre=${encodeURIComponent("/katalog?error=throttled&csrf=true")}`);
  await signIn(page, "auditor");
  await expect(page).toHaveURL(/\/katalog\?error=throttled&csrf=true$/);
});

test("a strange address of the sign-in page shows the page", async ({ page }) => {
  for (const query of [
    "fejl=constructor",
    "fejl=__proto__",
    "fejl=a&fejl=b",
    "videre=a&videre=b",
    "ud=1&ud=2",
  ]) {
    expect.soft((await page.request.get(`/log-ind?${query}`)).status(), query).toBe(200);
  }
});
