import type { APIRequestContext } from "@playwright/test";
import type { Typed } from "./people";
import { type Action, formOf, ledTo, post } from "./post";

/** Posts a form of the status of a quarter, as its page is served now. Gives where it led. */
export async function postStatus(
  request: APIRequestContext,
  quarter: string,
  action: Action,
  typed: Typed = {},
): Promise<string> {
  const path = `/rapporter/${quarter}`;
  const form = await formOf(request, path, action);
  return ledTo(await post(request, path, form, { ...form.hidden, ...typed }));
}

/** The three ticks of who approves. */
export const TICKS: Typed = { laest: "laest", svar: "svar", kendes: "kendes" };

/** The key of whoever can be asked to approve: there is one other project lead. */
export async function approverIn(request: APIRequestContext, quarter: string): Promise<string> {
  const html = await (await request.get(`/rapporter/${quarter}`)).text();
  return /<option value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
}
