import { type APIRequestContext, type Browser, chromium, type Page } from "@playwright/test";
import { DOORS, PAGES, VISITORS, type Visitor } from "@/e2e/access/routes";
import { type GuideStep, postDraft, postSag, postThrough, typedGuide } from "@/e2e/steps/post";
import { HEAVIEST_PAGE, type Weight, weigh } from "@/e2e/steps/weigh";
import type { Who } from "@/e2e/steps/who";
import { copenhagenDay } from "@/lib/dates";
import { readKeys } from "@/lib/keys.mjs";
import { connect } from "@/scripts/database/connect.mjs";
import { ensureBrowser } from "@/scripts/setup/browser.mjs";
import type { Clone } from "@/tests/database";
import { PUBLISHED, publishExample } from "@/tests/editions";
import { fillWithSager } from "@/tests/volume/fill";
import { signedIn } from "./browser";
import { served, withDatabase } from "./server";

/** Who works in the product; the first who may open a page is the one it is weighed for. */
const STAFF = ["caseworker", "project_lead", "admin"] as const satisfies readonly Who[];

const SAGER = 1_000;

/** How far the sager are that the page of a sag is weighed with. */
const STAGES = ["", "receive", "check", "register", "send_receipt"] as const;

type Open = (who: Who | null) => Promise<Page>;
type Weighed = { path: string; weight: Weight };

/** What every page of the staff weighs when it is opened the first time, all that it fetches with it. */
export async function pageWeightBench(): Promise<void> {
  await ensureBrowser();
  await withDatabase(async (database) => {
    await fillLists(database);
    await served(database, weighPages);
  });
}

/** So many sager that every list is a whole page. */
async function fillLists({ ownerUrl, keyFile }: Clone): Promise<void> {
  const client = await connect(ownerUrl);
  const today = copenhagenDay(new Date());
  await fillWithSager(client, { sager: SAGER, seed: 1, today, keys: readKeys(keyFile) });
  await publishExample((sql, values) => client.query(sql, [...values]));
  await client.end();
}

async function weighPages(url: string): Promise<void> {
  const executablePath = process.env.CHROMIUM_PATH || undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const open = opener(browser, url);
    const weighed: Weighed[] = [];
    for (const { path, route, who } of await addresses(open)) {
      const page = await open(who);
      weighed.push({
        path: path === route ? path : `${route} (${path.split("/").at(-1)})`,
        weight: await weigh(page, path),
      });
      await page.context().close();
    }
    console.log(table(weighed));
  } finally {
    await browser.close();
  }
}

/** A browser that has never seen the product, but has the session of somebody who signed in elsewhere. */
function opener(browser: Browser, baseURL: string): Open {
  const sessions = new Map<Who, Awaited<ReturnType<typeof signedIn>>>();
  return async (who) => {
    if (!who) return browser.newPage({ baseURL });
    const storageState = sessions.get(who) ?? (await signedIn(browser, baseURL, who));
    sessions.set(who, storageState);
    return browser.newPage({ baseURL, storageState });
  };
}

type Address = { route: string; path: string; who: Who | null };

/** Every page that staff may open, with what it needs made first. */
async function addresses(open: Open): Promise<Address[]> {
  const page = await open("caseworker");
  const made = { ...(await makeWhatIsShown(page.request)), bruger: await someUser(open) };
  const all = PAGES.flatMap(({ route }) =>
    whoOpen(route).flatMap((who) => pathsOf(route, made).map((path) => ({ route, path, who }))),
  );
  await page.context().close();
  return all;
}

type Made = { sager: string[]; kladde: string; bruger: string };

/** The id of the first user on the administrator's list. */
async function someUser(open: Open): Promise<string> {
  const page = await open("admin");
  const html = await (await page.request.get("/administration/brugere")).text();
  await page.context().close();
  return /\/brugere\/([0-9a-f-]{36})/.exec(html)?.[1] ?? "";
}

async function makeWhatIsShown(request: APIRequestContext): Promise<Omit<Made, "bruger">> {
  const sager: string[] = [];
  for (const stage of STAGES) {
    const sagsnummer = await postSag(request);
    if (stage) await postThrough(request, sagsnummer, stage);
    sager.push(sagsnummer);
  }
  return { sager, kladde: (await postDraft(request, "opret")).kladde };
}

/** Null is somebody who has not signed in: the first page is another for them. */
function whoOpen(route: string): (Who | null)[] {
  const opens = (visitor: Visitor) => DOORS[route]?.[VISITORS.indexOf(visitor)] === 200;
  const staff = STAFF.find(opens);
  return [...(opens("nobody") ? [null] : []), ...(staff ? [staff] : [])];
}

/** The heaviest of those that are seeded. */
const PARTS = {
  "[sted]": "borgerservice-borgernes-hus",
  "[gruppe]": "kommunen",
  "[tekst]": "brev-med-formular",
  "[type]": "opkraevning-betaling",
  "[del]": "sager",
  "[kvartal]": PUBLISHED.quarter,
  "forvaltninger/[af]": "forvaltninger/aeldre-og-handicapforvaltningen",
  "livssituationer/[af]": "livssituationer/flytning-til-plejebolig",
  "omraader/[af]": "omraader/pleje-og-omsorg",
  "ventes-paa/[af]": "ventes-paa/vendor",
};

function pathsOf(route: string, { sager, kladde, bruger }: Made): string[] {
  const steps = Object.keys(typedGuide()) as GuideStep[];
  if (route.includes("[trin]")) {
    return steps.map((step) => route.replace("[kladde]", kladde).replace("[trin]", step));
  }
  if (route.includes("[sagsnummer]")) return sager.map((number) => route.replace("[sagsnummer]", number));
  const path = Object.entries(PARTS).reduce((address, [part, word]) => address.replace(part, word), route);
  return [path.replace("[bruger]", bruger)];
}

function table(weighed: readonly Weighed[]): string {
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1).replace(".", ",");
  const rows = weighed.map(({ path, weight }) => {
    const { document, stylesheet, script, font, image, total } = weight;
    const cells = [document, stylesheet, script, font, image].map(kilo);
    return `| ${path} | ${cells.join(" | ")} | ${kilo(total)} | ${total <= HEAVIEST_PAGE ? "ja" : "**nej**"} |`;
  });
  return [
    `kB (1.000 bytes), som de sendes, i en browser, der aldrig har set siden. Målet er højst ${HEAVIEST_PAGE / 1000} kB.`,
    "",
    "| side | HTML | CSS | JavaScript | skrift | billeder | i alt | inden for målet |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
