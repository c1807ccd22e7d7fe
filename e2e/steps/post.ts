import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { aWish, type Typed, todayTyped, type Wanted } from "./people";

/** The server actions of the product, by a word that only their form has. */
const FORMS = {
  saveGuideStep: 'name="gem"',
  discardDraft: ">Slet<",
  chooseTodaysPlace: 'id="sted"',
  takeStep: 'name="version"',
  showCpr: 'name="formaal"',
  correctSag: "Ret oplysningerne",
  saveSitting: "Gem det hele",
  revoke: 'name="hvordan"',
  journalise: 'name="journalnummer"',
  renew: "Forny fuldmagten",
  findSag: 'id="find-sag"',
  keepView: 'name="delt"',
  discardView: "Slet visningen",
  switchCitizenLooking: 'name="ser-med"',
  assign: 'name="sag"[^]*name="til"',
  divideChosen: 'id="fordel-til"',
  sayAway: 'name="afloeser"',
  callOff: ">Aflys<",
  chooseMail: 'name="morgenmail"',
  chooseDigest: 'name="mandagsmail"',
  takeRolloutStep: 'name="dag"[^]*name="bevis"',
  changePassword: 'name="igen"',
  markNoticesRead: 'name="besked"',
  signOutAction: "Log ud",
  addAccount: "Opret brugeren",
  changeAccount: 'name="roller"',
  newPassword: "Lav en engangskode",
  setActive: "Luk kontoen",
  addLocation: "Opret stedet",
  changeLocation: 'name="sted"',
  saveSettings: 'name="gruppe"',
  saveText: 'name="tekstnavn"',
  beginDraft: "begynd kladden|Begynd en ny udgave",
  saveStatusDraft: 'name="moedt"',
  approveDraft: 'name="indhold"',
  sendDraftBack: 'name="hvorfor"',
  publishDraft: 'id="udgiv"',
  makeBlankForms: 'name="antal"',
  handOutBlankForms: "Gem, at de er udleveret",
  correctBlankForms: "Ja, (?:meld|læg|kassér)",
  sendRemark: 'name="side"',
  writeText: 'name="tekstversion"',
  printAll: 'name="indsendelse"[^]*>Print ',
  markSent: "Marker alle som sendt",
  putBack: "Fortryd: printeren",
  markByHand: 'name="brev"[^]*name="hvad"',
  sendRemote: "Send til fjernprint",
  giveUp: "Læg brevene tilbage i printkøen",
  discardBatch: 'name="slet-bunke"',
  readBatchAgain: 'name="laes-bunke"',
} as const;

export type Action = keyof typeof FORMS;

/** What a browser would send with a form of a page: the framework's mark of the action, and the hidden fields. */
export type Form = { action: string; origin: string; hidden: Record<string, string> };

/** A form of a page as it is served; throws when the page has none that leads to that action. */
export function formIn(html: string, action: Action, where = ""): Omit<Form, "origin"> {
  const forms = html.split("<form").slice(1);
  const form = forms.map((text) => text.split("</form>")[0] ?? "").find((text) => fits(text, action, where));
  if (!form) throw new Error(`The page has no form for ${action}.`);
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const names = inputs.map(([, name = "", value = ""]) => [name, value] as const);
  const mark = names.find(([name]) => name.startsWith("$ACTION_ID_"))?.[0];
  if (!mark) throw new Error(`The form for ${action} does not say where it leads.`);
  return { action: mark, hidden: Object.fromEntries(names.filter(([name]) => name !== mark)) };
}

function fits(form: string, action: Action, where: string): boolean {
  return new RegExp(FORMS[action]).test(form) && form.includes(where);
}

export async function formOf(
  request: APIRequestContext,
  path: string,
  action: Action,
  where = "",
): Promise<Form> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  const { origin } = new URL(response.url());
  return { origin, ...formIn(await response.text(), action, where) };
}

/** Posts as a browser without JavaScript does, and does not follow where it is sent on. */
export function post(
  request: APIRequestContext,
  path: string,
  form: Pick<Form, "action" | "origin">,
  typed: Typed,
): Promise<APIResponse> {
  const multipart = new FormData();
  multipart.append(form.action, "");
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) multipart.append(name, value);
  }
  return request.post(path, { multipart, maxRedirects: 0, headers: { origin: form.origin } });
}

/** Where a post was sent on to. */
export function ledTo(response: APIResponse): string {
  expect(response.status()).toBe(303);
  return response.headers().location ?? "";
}

export type PostedDraft = { kladde: string; form: Form };
export type GuideStep = "behov" | "fuldmagtsgiver" | "fuldmagtshaver" | "emner" | "periode" | "opret";

/** The forms of the guide, as they are filled in. */
export function typedGuide(wish: Wanted = aWish()): Record<GuideStep, Typed> {
  const topics = wish.topics.flatMap(({ slug, kind, channels }) => [
    [`kanal-${slug}`, channels],
    ...(kind ? [[`slags-${slug}`, kind]] : []),
  ]);
  return {
    behov: {
      behov: "fuldmagt",
      sted: "borgerservice-borgernes-hus",
      spurgt: wish.askedBy ?? "counter",
    },
    fuldmagtsgiver: wish.fuldmagtsgiver,
    fuldmagtshaver: wish.fuldmagtshaver,
    emner: { emne: wish.topics.map(({ slug }) => slug), ...Object.fromEntries(topics) },
    periode: { slut: wish.years },
    opret: { oplaest: "on" },
  };
}

/** A draft with the steps before `until` filled in, by posts: the quick way to where a test begins. */
export async function postDraft(
  request: APIRequestContext,
  until: GuideStep,
  wish?: Wanted,
): Promise<PostedDraft> {
  const form = await formOf(request, "/sager/ny", "saveGuideStep");
  const draft = { kladde: form.hidden.kladde ?? "", form };
  for (const [step, typed] of Object.entries(typedGuide(wish))) {
    if (step === until) break;
    expect(ledTo(await postStep(request, draft, step, typed))).not.toContain("fejl");
  }
  return draft;
}

export function postStep(
  request: APIRequestContext,
  { kladde, form }: PostedDraft,
  trin: string,
  typed: Typed,
): Promise<APIResponse> {
  const path = trin === "behov" ? "/sager/ny" : `/sager/ny/${kladde}/${trin}`;
  return post(request, path, form, { kladde, trin, ...typed });
}

/** A whole sag, by posts. Gives the sagsnummer. */
export async function postSag(request: APIRequestContext, wish?: Wanted): Promise<string> {
  const draft = await postDraft(request, "opret", wish);
  const made = ledTo(await postStep(request, draft, "opret", { oplaest: "on" }));
  expect(made).toMatch(/^\/sager\/\d{4}-\d{6}$/);
  return made.split("/").at(-1) ?? "";
}

/** So many new blank forms, by a post. */
export async function makeBlanks(request: APIRequestContext, count: number): Promise<void> {
  const form = await formOf(request, "/post/blanketter", "makeBlankForms");
  const made = await post(request, "/post/blanketter", form, { ...form.hidden, antal: String(count) });
  expect(ledTo(made)).toContain("lavet=");
}

/** Step 1 of a sag that begins with a paper of somebody else's, as it is filled in. */
export const BREV: Typed = {
  papir: "national_letter",
  kommet: todayTyped(),
  sider: "3",
  mangler: "",
  sted: "borgerservice-borgernes-hus",
  spurgt: "letter",
};

/** A sag that begins with a paper of somebody else's, by posts. Gives the sagsnummer. */
export async function postLetter(
  request: APIRequestContext,
  wish?: Wanted,
  brev: Typed = {},
): Promise<string> {
  const draft = await postLetterDraft(request, wish, brev);
  return (
    ledTo(await postStep(request, draft, "opret", {}))
      .split("/")
      .at(-1) ?? ""
  );
}

/** The same up to its last step. */
export async function postLetterDraft(
  request: APIRequestContext,
  wish?: Wanted,
  brev: Typed = {},
): Promise<PostedDraft> {
  const form = await formOf(request, "/sager/brev", "saveGuideStep");
  const draft = { kladde: form.hidden.kladde ?? "", form };
  const { behov: _, opret: __, ...steps } = typedGuide(wish);
  for (const [step, typed] of Object.entries({ brev: { ...BREV, ...brev }, ...steps })) {
    expect(ledTo(await postStep(request, draft, step, typed))).not.toContain("fejl");
  }
  return draft;
}

/** A step of a sag, by a post, as its form on the page is served now. */
export async function postSagStep(
  request: APIRequestContext,
  sagsnummer: string,
  step: string,
  typed: Typed,
): Promise<APIResponse> {
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(request, path, "takeStep", `value="${step}"`);
  return post(request, path, form, { ...form.hidden, ...CHOSEN[step], ...typed });
}

/** What is chosen beforehand in the form of a step. */
const CHOSEN: Readonly<Record<string, Typed>> = { receive: { kom: "counter" } };

const WAY: readonly (readonly [step: string, typed: Typed])[] = [
  ["receive", { sider: ["1", "2"], modtaget: todayTyped() }],
  ["check", { kontrol: ["identity", "pages", "signature", "scope", "understands"] }],
  ["register", { oprettet: todayTyped(), reference: "DF-1" }],
  ["send_receipt", { vej: "letter" }],
];

/** Leads a sag along its way through the step that is named, by posts; from the pages' return, or a later step. */
export async function postThrough(
  request: APIRequestContext,
  sagsnummer: string,
  last: string,
  first = "receive",
): Promise<void> {
  for (const [step, typed] of WAY.slice(WAY.findIndex(([name]) => name === first))) {
    expect(ledTo(await postSagStep(request, sagsnummer, step, typed))).toBe(`/sager/${sagsnummer}`);
    if (step === last) return;
  }
}
