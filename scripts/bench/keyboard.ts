import { chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD, DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { Hands } from "./hands";
import { type Counted, KEY_SECONDS, MENTAL_SECONDS, minutes, SLOW_KEY_SECONDS, seconds } from "./klm";
import { withServer } from "./server";

type Task = { name: string; goal: string; run: (hands: Hands, page: Page) => Promise<void> };

const TASKS: readonly Task[] = [
  { name: "Almindelig registrering", goal: "2:00", run: registration },
  { name: "Det hele på én gang", goal: "3:00", run: oneSitting },
];

/** Two tasks by keyboard alone on the production build: what they take, against the goals. */
export async function keyboardBench(): Promise<void> {
  await withServer(async (url) => {
    const results: [Task, Counted][] = [];
    for (const task of TASKS) results.push([task, await measured(task, url)]);
    console.log(table(results));
  });
}

async function measured({ run }: Task, url: string): Promise<Counted> {
  const executablePath = process.env.CHROMIUM_PATH || undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({
      baseURL: url,
      locale: "da-DK",
      permissions: ["clipboard-write"],
    });
    const page = await context.newPage();
    const hands = new Hands(page);
    await signIn(page);
    await hands.watchPointer();
    await page.goto("/");
    await run(hands, page);
    return hands.counted;
  } finally {
    await browser.close();
  }
}

/** Before the measuring begins: an employee signs in once a day. */
async function signIn(page: Page): Promise<void> {
  await page.goto("/log-ind");
  const email = DEMO_USERS.find(({ role }) => role === "caseworker")?.email ?? "";
  await page.getByRole("textbox", { name: "Mail", exact: true }).fill(email);
  await page.getByLabel("Adgangskode").fill(DEMO_PASSWORD);
  await page.getByLabel("Adgangskode").press("Enter");
  await page.getByRole("button", { name: "Log ud" }).waitFor();
}

/** From the list to the papers: everything is typed that must be, and one telephone number. */
async function registration(hands: Hands, page: Page): Promise<void> {
  await guide(hands, page);
  await hands.send(sagHeading(page), page.getByRole("button", { name: "Opret sagen, og lav papirerne" }));
}

async function oneSitting(hands: Hands, page: Page): Promise<void> {
  await guide(hands, page);
  const numbers = page.getByRole("button", { name: "Vis numrene til oprettelsen" });
  await hands.send(numbers, page.getByRole("button", { name: "Opret, og klar det hele nu" }));
  await hands.choose(page.getByRole("checkbox", { name: /er underskrevet og her/ }));
  const points = page.getByRole("group", { name: "I orden" }).getByRole("checkbox");
  for (const point of await points.all()) await hands.choose(point);
  const copies = page.getByRole("button", { name: /^Kopiér / });
  await hands.send(page.getByRole("button", { name: "Kopiér Fuldmagtsgiver, CPR" }), numbers);
  for (const copy of await copies.all()) await hands.choose(copy, "Enter");
  await hands.choose(page.getByRole("radio", { name: "Ja, den er oprettet" }));
  await hands.type(page.getByLabel("Nummer i Digital Fuldmagt"), "DF-12345");
  await hands.send(page.getByRole("heading", { name: "Sagen er færdig" }));
}

/** The six steps of the guide, up to the last button. */
async function guide(hands: Hands, page: Page): Promise<void> {
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const group = (name: string | RegExp) => page.getByRole("group", { name });
  const radio = (name: string | RegExp) => page.getByRole("radio", { name });
  const box = (name: string | RegExp) => page.getByRole("checkbox", { name });
  const field = (name: string, exact = false) => page.getByRole("textbox", { name, exact });

  await hands.reach(page.getByRole("link", { name: "Spring til indhold" }));
  await hands.press("Enter");
  const first = page.getByRole("group", { name: "Hvad er der brug for?" });
  await hands.send(first, page.getByRole("link", { name: "Ny henvendelse" }));

  await hands.pick(first, radio("Digital fuldmagt"));
  await hands.reach(page.getByLabel("Hvor er I?"));
  await typePlace(hands, page);
  await hands.pick(group("Hvordan henvendte borgeren sig?"), radio("Ved skranken"));
  await hands.send(heading("Hvem giver fuldmagt?"));

  await hands.type(field("CPR-nummer"), "7104381234");
  await hands.type(field("Navn"), "Ingrid Demosen");
  await hands.type(field("Vej og nummer"), "Prøvevænget 12, 2. tv");
  await hands.type(field("Postnummer"), "5000");
  await hands.type(field("By", true), "Odense C");
  await hands.type(field("Telefon"), "12345678");
  await hands.pick(group("Hvilken legitimation har du set?"), radio("Pas"));
  await hands.pick(group("Har borgeren MitID?"), group("Har borgeren MitID?").getByLabel("Nej"));
  await hands.send(heading("Hvem får fuldmagt af Ingrid?"));

  await hands.type(field("CPR-nummer"), "6307711234");
  await hands.type(field("Navn"), "Karen Prøvegaard");
  const caring = group(/^Er hjælperen ansat/);
  await hands.pick(caring, caring.getByLabel("Nej"));
  await hands.pick(group("Har hjælperen MitID?"), group("Har hjælperen MitID?").getByLabel("Ja"));
  await hands.send(heading("Hvad må Karen hjælpe Ingrid med?"));

  for (const { situation, title, channels } of TOPICS) {
    await hands.choose(page.locator("summary", { hasText: situation }));
    await hands.choose(box(title));
    const topic = page.locator(".choice", { has: page.getByRole("checkbox", { name: title, exact: true }) });
    for (const channel of channels) {
      await hands.choose(topic.getByRole("checkbox", { name: channel, exact: true }));
    }
  }
  await hands.send(heading("Hvor længe gælder fuldmagten?"));

  await hands.pick(group("Hvor længe gælder den?"), radio("2 år"));
  await hands.send(heading("Læs det op for Ingrid"));
  await hands.choose(box(/^Jeg har læst det op/));
}

/** Two topics of two life situations, in the order of the screen. */
const TOPICS = [
  {
    situation: "Transport til læge og træning",
    title: "Befordring til læge og speciallæge",
    channels: ["på nettet", "ringe og skrive"],
  },
  {
    situation: "Hjælpemidler og indretning af boligen",
    title: "Hjælpemidler efter serviceloven",
    channels: ["på nettet"],
  },
] as const;

/** A list is answered by its first letters, until it says what it should. */
async function typePlace(hands: Hands, page: Page): Promise<void> {
  const list = page.getByLabel("Hvor er I?");
  hands.counted.decisions += 1;
  for (const letter of "Borgerse") {
    if ((await list.inputValue()) === "borgerservice-borgernes-hus") return;
    await hands.press(letter);
  }
}

function sagHeading(page: Page) {
  return page.getByRole("heading", { level: 1, name: "Ingrid Demosen giver fuldmagt til Karen Prøvegaard" });
}

function table(results: readonly [Task, Counted][]): string {
  const rows = results.map(([{ name, goal }, counted]) => {
    const { keys, decisions, clicks, screens, waitedMs } = counted;
    const times = [seconds(counted), seconds(counted, SLOW_KEY_SECONDS)].map(minutes);
    const cells = [name, keys, decisions, clicks, screens, (waitedMs / 1000).toFixed(1), ...times, goal];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `Tid = taster × ${KEY_SECONDS} s (langsom: ${SLOW_KEY_SECONDS} s) + valg × ${MENTAL_SECONDS} s + målt ventetid.`,
    "",
    "| opgave | taster | valg | klik | sider | ventetid, s | tid | langsom | mål |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
