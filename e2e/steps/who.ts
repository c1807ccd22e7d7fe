import { expect, type Page } from "@playwright/test";

/** The demo users by role; the second caseworker is the colleague, and there are two project leads. */
const MAIL = {
  caseworker: "borgerservice@demo.example",
  colleague: "borgerservice2@demo.example",
  project_lead: "projektleder@demo.example",
  second_lead: "projektleder2@demo.example",
  area_contact: "fagomraade@demo.example",
  board_member: "board@demo.example",
  admin: "admin@demo.example",
  auditor: "revisor@demo.example",
} as const;

export type Who = keyof typeof MAIL;

export const PASSWORD = "proev-mig-2026";

export function mailOf(who: Who): string {
  return MAIL[who];
}

/** Signs in through the form, wherever one is sent for it. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await typeSignIn(page, mailOf(who), PASSWORD);
  await expect(page.getByRole("button", { name: "Log ud" })).toBeVisible();
}

export async function typeSignIn(page: Page, mail: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "Mail", exact: true }).fill(mail);
  await page.getByLabel("Adgangskode").fill(password);
  await page.getByRole("button", { name: "Log ind", exact: true }).click();
}
