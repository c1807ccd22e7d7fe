import type { Browser } from "@playwright/test";
import { signIn, type Who } from "@/e2e/steps/who";

/** The session of somebody who has signed in through the real form, as a browser keeps it. */
export async function signedIn(browser: Browser, baseURL: string, who: Who) {
  const page = await browser.newPage({ baseURL });
  await page.goto("/log-ind");
  await signIn(page, who);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}
