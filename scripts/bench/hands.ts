import type { Locator, Page } from "@playwright/test";
import { type Counted, keysOf } from "./klm";

const LONGEST_WAY = 120;

/** Somebody at the keyboard of a page, who counts what it takes. Nothing is done in another way. */
export class Hands {
  readonly counted: Counted = { keys: 0, decisions: 0, clicks: 0, screens: 0, waitedMs: 0 };

  constructor(private readonly page: Page) {}

  /** A pressed pointer is a click; keys never are. */
  async watchPointer(): Promise<void> {
    await this.page.exposeFunction("countClick", () => {
      this.counted.clicks += 1;
    });
    await this.page.addInitScript(() => {
      addEventListener("pointerdown", () => Reflect.get(window, "countClick")(), true);
    });
  }

  async press(key: string): Promise<void> {
    this.counted.keys += key.split("+").length;
    await this.page.keyboard.press(key);
  }

  /** Tab until it has focus; no thought is given to what is passed. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let stops = 0; !(await isThere()); stops++) {
      if (stops > LONGEST_WAY) throw new Error(`Tab did not reach ${target}.`);
      await this.press("Tab");
    }
  }

  /** Answers a field by typing. */
  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    this.counted.decisions += 1;
    this.counted.keys += keysOf(text);
    await this.page.keyboard.type(text);
  }

  /** Answers by one key on what has focus: a tick, a radio, a button that stays on the page. */
  async choose(target: Locator, key = "Space"): Promise<void> {
    await this.reach(target);
    this.counted.decisions += 1;
    await this.press(key);
  }

  /** Answers a group of radios: by Tab to the group, by arrows to the choice. */
  async pick(group: Locator, choice: Locator): Promise<void> {
    const radios = await group.getByRole("radio").all();
    const checked = await group.getByRole("radio", { checked: true }).count();
    if (checked === 0) await this.reach(radios[0] ?? choice);
    else await this.reach(group.getByRole("radio", { checked: true }));
    this.counted.decisions += 1;
    if (checked === 0) await this.press("Space");
    for (let moves = 0; !(await choice.isChecked()); moves++) {
      if (moves > radios.length) throw new Error(`The arrows did not reach ${choice}.`);
      await this.press("ArrowDown");
    }
  }

  /** Sends the page and waits for the next, which is then taken in. */
  async send(next: Locator, button?: Locator): Promise<void> {
    if (button) await this.reach(button);
    const began = performance.now();
    await this.press("Enter");
    await next.waitFor();
    this.counted.waitedMs += performance.now() - began;
    this.counted.screens += 1;
    this.counted.decisions += 1;
  }
}
