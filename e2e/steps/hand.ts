import { expect, type Locator, type Page } from "@playwright/test";
import { forgetFocus, tabTo, typeOver } from "./keyboard";

/** How somebody works a screen: by the keys alone, or by pointing, which is how it is tried without JavaScript. */
export type Hand = {
  /** a link, a button or the line of a fold */
  press: (target: Locator) => Promise<void>;
  /** a radio */
  choose: (radio: Locator) => Promise<void>;
  tick: (checkbox: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  /** a new screen, or the same one shown again */
  arrive: (heading: Locator) => Promise<void>;
};

export function byPointing(): Hand {
  return {
    press: (target) => target.click(),
    choose: (radio) => radio.check(),
    tick: (checkbox) => checkbox.check(),
    write: (field, text) => field.fill(text),
    arrive: (heading) => expect(heading).toBeVisible(),
  };
}

export function byKeys(page: Page): Hand {
  return {
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press("Enter");
    },
    choose: (radio) => chooseByArrows(page, radio),
    tick: async (checkbox) => {
      await tabTo(page, checkbox);
      await page.keyboard.press("Space");
      await expect(checkbox).toBeChecked();
    },
    write: async (field, text) => {
      await tabTo(page, field);
      await typeOver(page, text);
    },
    arrive: async (heading) => {
      await expect(heading).toBeVisible();
      await forgetFocus(page);
    },
  };
}

const MOST_CHOICES = 12;

/** Tab stops once in a group of radios: at the one that is chosen, or at the first. From there the arrows lead. */
async function chooseByArrows(page: Page, radio: Locator): Promise<void> {
  const group = radio.locator("xpath=ancestor::fieldset[1]").getByRole("radio");
  const chosen = group.and(page.locator(":checked"));
  const stop = (await chosen.count()) > 0 ? chosen.first() : group.first();
  await tabTo(page, stop);
  await page.keyboard.press("Space");
  for (let at = 0; at < MOST_CHOICES && !(await radio.isChecked()); at++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(radio).toBeChecked();
}
