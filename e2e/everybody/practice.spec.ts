import { expect, test } from "../fixtures";

const LINE = "Øvelse: alle personer og sager er opdigtede.";

test("a practice installation says so above every page, also where nothing is found and on paper", async ({
  page,
  open,
}) => {
  for (const path of ["/log-ind", "/findes-ikke"]) {
    await page.goto(path);
    await expect(page.getByRole("banner").getByText(LINE)).toBeVisible();
  }
  const staff = await open("caseworker");
  for (const path of ["/sager", "/sager/ny", "/tal", "/hjaelp"]) {
    await staff.goto(path);
    await expect(staff.getByRole("banner").getByText(LINE)).toBeVisible();
  }
  await staff.emulateMedia({ media: "print" });
  await expect(staff.getByRole("banner").getByText(LINE)).toBeVisible();
});
