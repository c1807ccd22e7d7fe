import type { APIRequestContext, APIResponse } from "@playwright/test";
import { dayTyped, type Typed, todayTyped } from "../steps/people";
import {
  type Action,
  type Form,
  formOf,
  ledTo,
  makeBlanks,
  post,
  postDraft,
  postSag,
  postSagStep,
  postThrough,
} from "../steps/post";
import { putIn } from "../steps/put-in";
import { VISITORS } from "./routes";
import { expect, secretsIn, test, WISH } from "./visit";

type Forged = { path: string; form: Form; typed: Typed };
type Sql = (text: string) => Promise<{ number?: number }[]>;
type Send = (request: APIRequestContext, forged: Forged) => Promise<APIResponse>;

/** A form that the browser sends, and the same by the framework's script. */
const WAYS: Record<string, Send> = {
  "sent as a form": (request, { path, form, typed }) => post(request, path, form, typed),
  "sent by script": (request, { path, form, typed }) => {
    const multipart = new FormData();
    for (const [name, values] of Object.entries(typed)) {
      for (const value of [values].flat()) multipart.append(`_1_${name}`, value);
    }
    multipart.append("0", '["$K1"]');
    const headers = {
      origin: form.origin,
      accept: "text/x-component",
      "next-action": form.action.replace("$ACTION_ID_", ""),
    };
    return request.post(path, { multipart, maxRedirects: 0, headers });
  },
};

const OTHERS = VISITORS.filter((visitor) => visitor !== "caseworker" && visitor !== "colleague");

for (const [way, send] of Object.entries(WAYS)) {
  test(`a caseworker's action ${way} by any other role changes nothing`, async ({ ask, sql, made }) => {
    const caseworker = await ask("caseworker");
    const actions = await formsOf(caseworker, sql, `/sager/${made.sagsnummer}/sider`);
    const before = await stateOf(sql);
    for (const visitor of OTHERS) {
      const request = await ask(visitor);
      for (const [action, forged] of Object.entries(actions)) {
        const response = await send(request, forged);
        const where = `${visitor} ${action}`;
        if (visitor === "nobody") expect.soft(sentTo(response), where).toMatch(/^\/log-ind(?:\?videre=|;|$)/);
        else expect.soft(response.status(), where).toBe(404);
        expect.soft(secretsIn(await response.text()), where).toEqual([]);
        expect.soft(await stateOf(sql), where).toEqual(before);
      }
    }
  });

  test(`a caseworker's action ${way} by the caseworker changes something`, async ({ ask, sql, made }) => {
    const caseworker = await ask("caseworker");
    const pages = `/sager/${made.sagsnummer}/sider`;
    for (const [action, forged] of Object.entries(await formsOf(caseworker, sql, pages))) {
      const before = await stateOf(sql);
      expect
        .soft(sentTo(await send(caseworker, forged)), action)
        .toMatch(/^\/(?:sager|katalog|mig|post|;|$)/);
      expect.soft(await stateOf(sql), action).not.toEqual(before);
    }
    await sql("UPDATE session SET citizen_looking = false");
    await sql('UPDATE "user" SET morning_mail = false');
    await sql('UPDATE "user" SET location_slug = NULL, location_on = NULL');
  });
}

/** Where a form, or the framework's script, is told to go. */
function sentTo(response: APIResponse): string | undefined {
  return response.headers()["location"] ?? response.headers()["x-action-redirect"];
}

/** Every action that changes something, as its form stands on the caseworker's pages. */
async function formsOf(
  request: APIRequestContext,
  sql: Sql,
  pages: string,
): Promise<Partial<Record<Action, Forged>>> {
  const sag = `/sager/${await postSag(request, WISH)}`;
  const done = await postSag(request, WISH);
  await postThrough(request, done, "send_receipt");
  const closed = await postSag(request, WISH);
  await postSagStep(request, closed, "withdraw", {});
  const { kladde } = await postDraft(request, "emner", WISH);
  const guide = `/sager/ny/${kladde}/emner`;
  const keep = await formOf(request, "/sager", "keepView");
  const kept = await post(request, "/sager", keep, { ...keep.hidden, navn: `Gemt ${kladde}` }).then(ledTo);
  const take = async (path: string, action: Action, typed: Typed = {}, where = ""): Promise<Forged> => {
    const form = await formOf(request, path, action, where);
    return { path, form, typed: { ...form.hidden, ...typed } };
  };
  return {
    saveGuideStep: await take(guide, "saveGuideStep", { emne: "madservice", "kanal-madservice": "contact" }),
    showCpr: await take(sag, "showCpr", { formaal: "register" }),
    correctSag: await take(sag, "correctSag"),
    takeStep: await take(sag, "takeStep", { sider: ["1", "2"] }, 'value="receive"'),
    saveSitting: await take(`${sag}/skranke`, "saveSitting", { vis: "1" }),
    writeText: await take(pages, "writeText", { tekst: `Underskrift ${kladde}` }),
    renew: await take(`/sager/${done}`, "renew"),
    revoke: await take(`/sager/${done}`, "revoke", { hvad: "all", hvordan: "phone", dag: todayTyped() }),
    journalise: await take(`/sager/${closed}`, "journalise", { journalnummer: "EMN-1" }),
    findSag: await take("/katalog", "findSag", { find: "Lukketdør" }),
    assign: await take(
      `/sager/${await postSag(request, WISH)}`,
      "assign",
      { grund: "even_out" },
      'value="ingen"',
    ),
    divideChosen: await take("/sager", "divideChosen", await openSag(request)),
    sayAway: await take("/mig", "sayAway", await nextAbsence(request)),
    chooseMail: await take("/mig", "chooseMail", { morgenmail: "on" }),
    switchCitizenLooking: await take("/katalog", "switchCitizenLooking"),
    chooseTodaysPlace: await take("/", "chooseTodaysPlace", { sted: "ouh" }),
    discardDraft: await take("/", "discardDraft", {}, kladde),
    keepView: await take("/sager", "keepView", { navn: `Visning ${kladde}` }),
    discardView: await take(kept, "discardView"),
    printAll: await take("/post/ud", "printAll"),
    markSent: await take(await aRun(sql), "markSent"),
    putBack: await take(await aRun(sql), "putBack"),
    markByHand: await take("/post/andre-veje", "markByHand", { hvad: "sent" }, await handLetter(request)),
    giveUp: await take(await remoteRun(sql), "giveUp"),
    discardBatch: await take(ledTo(await putIn(request, { files: [Buffer.from("hej")] })), "discardBatch"),
    ...(await blankForms(request, take)),
  };
}

type Take = (path: string, action: Action, typed?: Typed) => Promise<Forged>;

/** A form each on blank forms that nothing has happened to. */
async function blankForms(request: APIRequestContext, take: Take) {
  await makeBlanks(request, 2);
  const html = await (await request.get("/post/blanketter?tilstand=lager")).text();
  const [one, other] = [...new Set(html.match(/B-\d{6}/g))];
  const lost = `/post/blanketter/ret?fra=${one}&til=&hvad=lose`;
  const place = { sted: "cafe-paraplyen", dag: todayTyped() };
  return {
    makeBlankForms: await take("/post/blanketter", "makeBlankForms", { antal: "1" }),
    handOutBlankForms: await take("/post/blanketter/udlever", "handOutBlankForms", {
      fra: `${other}`,
      ...place,
    }),
    correctBlankForms: await take(lost, "correctBlankForms"),
  };
}

/** A run that is printed, and whose letters somebody has taken out one by one. Gives its address. */
async function aRun(sql: Sql): Promise<string> {
  const [run] = await sql("INSERT INTO print_run (state, total) VALUES ('ready', 1) RETURNING number");
  return `/post/ud/${run?.number}`;
}

/** A letter for Digital Post. Gives its sagsnummer, which stands in its form. */
async function handLetter(request: APIRequestContext): Promise<string> {
  const sagsnummer = await postSag(request, WISH);
  await postThrough(request, sagsnummer, "receive");
  await postSagStep(request, sagsnummer, "ask_citizen", {
    mangler: "identity_missing",
    brevvej: "digital_post",
  });
  return sagsnummer;
}

async function remoteRun(sql: Sql): Promise<string> {
  const [run] = await sql(
    "INSERT INTO print_run (state, remote, total) VALUES ('making', true, 1) RETURNING number",
  );
  return `/post/fjernprint/${run?.number}`;
}

/** A sag that is put back from a list. */
async function openSag(request: APIRequestContext): Promise<Typed> {
  const path = `/sager/${await postSag(request, WISH)}`;
  const { hidden } = await formOf(request, path, "assign", 'value="ingen"');
  return { sag: hidden["sag"] ?? "", til: "ingen", grund: "even_out" };
}

let daysAhead = 100;

/** A day that nobody is away on yet, and a colleague who covers it. */
async function nextAbsence(request: APIRequestContext): Promise<Typed> {
  const html = await (await request.get("/mig")).text();
  const afloeser = /<option value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
  daysAhead += 1;
  return { fra: dayTyped(daysAhead), til: dayTyped(daysAhead), afloeser };
}

/** All that the actions could change. */
async function stateOf(sql: (text: string) => Promise<object[]>): Promise<object[]> {
  return sql(`SELECT
    (SELECT json_agg(s ORDER BY s.sagsnummer) FROM (SELECT sagsnummer, status, version FROM sag) s) AS sager,
    (SELECT json_agg(d ORDER BY d.id) FROM (SELECT id, version, md5(sealed) FROM draft) d) AS drafts,
    (SELECT sum(text_version) FROM scan_page) AS texts,
    (SELECT json_agg(v ORDER BY v.id) FROM (SELECT id, name, version FROM saved_view) v) AS views,
    (SELECT count(*) FROM session WHERE citizen_looking) AS onlookers, (SELECT count(*) FROM scan_batch) AS batches,
    (SELECT json_agg(r ORDER BY r.id) FROM (SELECT id, state FROM print_run) r) AS runs,
    (SELECT json_agg(b ORDER BY b.number) FROM (SELECT number, state FROM blank_form) b) AS blanks,
    (SELECT count(*) FROM absence) AS absences, (SELECT count(*) FROM "user" WHERE morning_mail) AS mails,
    (SELECT count(*) FROM "user" WHERE location_slug IS NOT NULL) AS places,
    (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM access) AS looks`);
}
