import type { APIRequestContext } from "@playwright/test";
import type { Typed } from "../steps/people";
import { type Action, type Form, formOf, post } from "../steps/post";
import { VISITORS, type Visitor } from "./routes";
import { expect, test } from "./visit";

type Forged = { path: string; form: Form; typed: Typed };

/** Who else may do what an administrator may. */
const ALSO: Partial<Record<Action, readonly Visitor[]>> = {
  addLocation: ["project_lead"],
  changeLocation: ["project_lead"],
  saveSettings: ["project_lead"],
  saveText: ["project_lead"],
};

test("an administrator's action sent by a role that may not do it changes nothing", async ({
  ask,
  made,
  sql,
}) => {
  const actions = await formsOf(await ask("admin"), made.bruger);
  const state = () =>
    sql(`select (select json_agg(u order by u.id) from "user" u) as users, (select count(*) from event) as events,
      (select count(*) from location_row) as places, (select count(*) from text_row) as texts,
      (select count(*) from setting_row) as settings, (select count(*) from draft) as drafts`);
  const before = await state();
  for (const visitor of VISITORS.filter((one) => one !== "admin")) {
    const request = await ask(visitor);
    for (const [action, forged] of Object.entries(actions)) {
      if (ALSO[action as Action]?.includes(visitor)) continue;
      const response = await post(request, forged.path, forged.form, forged.typed);
      const where = `${visitor} ${action}`;
      if (visitor === "nobody") expect.soft(response.headers()["location"], where).toMatch(/^\/log-ind/);
      else expect.soft(response.status(), where).toBe(404);
      expect.soft(await state(), where).toEqual(before);
    }
  }
});

/** Every action of administration, as its form stands on the administrator's pages. */
async function formsOf(request: APIRequestContext, bruger: string): Promise<Partial<Record<Action, Forged>>> {
  const take = async (path: string, action: Action, typed: Typed = {}): Promise<Forged> => {
    const form = await formOf(request, path, action);
    return { path, form, typed: { ...form.hidden, ...typed } };
  };
  const user = `/administration/brugere/${bruger}`;
  const place = { navn: "Et nyt sted", slags: "visit" };
  return {
    addAccount: await take("/administration/brugere/ny", "addAccount", {
      navn: "Bo Falsk",
      mail: "bo@falsk.example",
      roller: "admin",
    }),
    changeAccount: await take(user, "changeAccount", { navn: "Bo Falsk", roller: "admin" }),
    newPassword: await take(user, "newPassword"),
    setActive: await take(user, "setActive"),
    addLocation: await take("/administration/steder/ny", "addLocation", place),
    changeLocation: await take("/administration/steder/cafe-paraplyen", "changeLocation", place),
    saveSettings: await take("/administration/besked", "saveSettings", { "message-text": "Falsk" }),
    saveText: await take("/administration/tekster/kvittering", "saveText", { tekst: "Falsk", vis: "1" }),
  };
}
