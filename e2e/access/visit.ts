import type { APIRequestContext } from "@playwright/test";
import { PUBLISHED, publishExample } from "@/tests/editions";
import { test as base, expect } from "../fixtures";
import { asOwnerOf } from "../steps/database";
import { aWish, INGRID, KAREN } from "../steps/people";
import { formOf, ledTo, makeBlanks, post, postDraft, postSag, postThrough } from "../steps/post";
import { codedPages } from "../steps/scan";
import { putScanned } from "../steps/scanned";
import type { Visitor } from "./routes";

export { expect };

/** What nobody but a caseworker may read: of names, addresses, CPR and what is noted on the sag. */
export const SECRETS = ["Lukketdør", "Låsbjerg", "Hemmelighedsvej", "710438", "630771", "DF-1"];

export function secretsIn(text: string): string[] {
  const told = text.replace(/%PDF-1\.\d/g, ""); // every PDF begins with it, and a reference as well
  return SECRETS.filter((secret) => told.includes(secret));
}

export const WISH = aWish({
  fuldmagtsgiver: { ...INGRID, navn: "Ingrid Lukketdør", vej: "Hemmelighedsvej 1" },
  fuldmagtshaver: { ...KAREN, navn: "Karen Låsbjerg" },
});

/** A finished sag with both papers, and a draft: the caseworker's. */
type Made = {
  sagsnummer: string;
  kladde: string;
  brev: string;
  koersel: string;
  fjernprint: string;
  ways: Record<string, string>;
  numre: string;
  bruger: string;
  bemaerkning: string;
  /** a scanned page, and the file it came in */
  side: string;
  fil: string;
  bunke: string;
};

type Ask = (visitor: Visitor) => Promise<APIRequestContext>;
type Sql = <Row extends object>(sql: string, values?: readonly string[]) => Promise<Row[]>;

export const test = base.extend<object, { ask: Ask; made: Made; sql: Sql }>({
  /** Requests of somebody who has signed in, without a browser. */
  ask: [
    async ({ playwright, server, sessionOf }, use) => {
      const opened: APIRequestContext[] = [];
      await use(async (visitor) => {
        const storageState = await sessionOf(visitor === "nobody" ? null : visitor);
        const request = await playwright.request.newContext({ baseURL: server.url, storageState });
        opened.push(request);
        return request;
      });
      for (const request of opened) await request.dispose();
    },
    { scope: "worker" },
  ],

  made: [
    async ({ ask, sql, server }, use) => {
      const request = await ask("caseworker");
      const sagsnummer = await postSag(request, WISH);
      await postThrough(request, sagsnummer, "send_receipt");
      const { kladde } = await postDraft(request, "emner", WISH);
      const brev = letterIn(await (await request.get(`/sager/${sagsnummer}`)).text());
      const koersel = await printedRun(request);
      await publishExample((statement, values) => sql(statement, values));
      await makeBlanks(request, 1);
      const [blank] = await sql<{ numre: string }>("select min(number)::text as numre from blank_form");
      const [auditor] = await sql<{ id: string }>("select id from \"user\" where 'auditor' = any(roles)");
      const [remark] = await sql<{ key: string }>(
        `insert into remark (from_name, body, written_on, submission_id)
         values ('Prøverådet', 'Hvad gør I for blinde?', current_date, gen_random_uuid()) returning key`,
      );
      const papers = await (await request.get(`/sager/${sagsnummer}/formular.pdf`)).body();
      const pages = (await codedPages(papers)).slice(0, 1);
      const { sider, fil } = await putScanned(server.database, { sagsnummer, pages });
      const [bruger, bemaerkning] = [auditor?.id ?? "", remark?.key ?? ""];
      const [batch] = await sql<{ number: number }>("select number from scan_batch");
      const ways = await handLetters(sql, sagsnummer);
      const fjernprint = await remoteRun(sql);
      await use({
        numre: blank?.numre ?? "",
        ...{ sagsnummer, kladde, brev, koersel, fjernprint, ways, bruger, bemaerkning },
        ...{ fil, bunke: String(batch?.number), side: sider[0] ?? "" },
      });
    },
    { scope: "worker" },
  ],

  /** Asks the database itself, as its owner. */
  sql: [
    async ({ server }, use) => {
      const client = await asOwnerOf(server.database);
      await use(async (sql, values = []) => (await client.query(sql, [...values])).rows);
      await client.end();
    },
    { scope: "worker" },
  ],
});

/** The file name of the first letter that the page of a sag leads to. */
function letterIn(html: string): string {
  return /\/breve\/([0-9a-f-]{36}\.pdf)/.exec(html)?.[1] ?? "";
}

/** All that lies in the print queue as one file, when it is made. Gives the number of the run. */
async function printedRun(request: APIRequestContext): Promise<string> {
  const form = await formOf(request, "/post/ud", "printAll");
  const run = ledTo(await post(request, "/post/ud", form, form.hidden));
  await expect
    .poll(async () => (await request.get(`${run}/breve.pdf`)).status(), { timeout: 20_000 })
    .toBe(200);
  return run.split("/").at(-1) ?? "";
}

/** A letter of each way that is seen to by hand and has means: the papers of the sag once more. Gives their ids by way. */
async function handLetters(sql: Sql, sagsnummer: string): Promise<Record<string, string>> {
  const made = await sql<{ way: string; id: string }>(
    `insert into letter (sag_id, kind, way, status, printed_form_id, page_count)
     select s.id, 'form', w::mail_way, 'queued', f.id, 5
     from sag s join printed_form f on f.sag_id = s.id and f.superseded_by_id is null,
       unnest(array['digital_post', 'sound', 'braille']) w
     where s.sagsnummer = $1 returning way, id`,
    [sagsnummer],
  );
  return Object.fromEntries(made.map(({ way, id }) => [way, id]));
}

async function remoteRun(sql: Sql): Promise<string> {
  const [run] = await sql<{ number: number }>(
    "insert into print_run (state, remote, total) values ('ready', true, 0) returning number",
  );
  return String(run?.number);
}

/** The address of a route with what was made in it. */
export function addressOf(route: string, made: Made): string {
  const { sagsnummer, kladde, brev, koersel, fjernprint, ways, bruger, bemaerkning } = made;
  const { side, fil, bunke } = made;
  const { numre } = made;
  return route
    .replace("fjernprint/[koersel]", `fjernprint/${fjernprint}`)
    .replace("[brev]/brev.pdf", `${ways["digital_post"]}/brev.pdf`)
    .replace("[brev]/punktskrift.txt", `${ways["braille"]}/punktskrift.txt`)
    .replace("andre-veje/[brev]", `andre-veje/${ways["sound"]}`)
    .replace("[koersel]", koersel)
    .replace("[side]", side)
    .replace("[fil]", fil)
    .replace("[brev]", brev)
    .replace("[numre]", numre)
    .replace("[sagsnummer]", sagsnummer)
    .replace("[kladde]", kladde)
    .replace("[trin]", "fuldmagtshaver")
    .replace("[navn]", "sag.png")
    .replace("[del]", "begynd")
    .replace("[bruger]", bruger)
    .replace("[bemaerkning]", bemaerkning)
    .replace("[bunke]", bunke)
    .replace("[sted]", "cafe-paraplyen")
    .replace("[gruppe]", "frister")
    .replace("[tekst]", "kvittering")
    .replace("[type]", "madservice")
    .replace("[kvartal]", PUBLISHED.quarter)
    .replace("forvaltninger/[af]", "forvaltninger/sundhedsforvaltningen")
    .replace("livssituationer/[af]", "livssituationer/flytning-til-plejebolig")
    .replace("omraader/[af]", "omraader/pleje-og-omsorg")
    .replace("ventes-paa/[af]", "ventes-paa/vendor")
    .replace("[...nextauth]", "session");
}
