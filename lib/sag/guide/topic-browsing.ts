import { searchWords } from "@/lib/catalogue/search";
import { type TypedForm, typed, typedMany } from "@/lib/form/form";
import { typedKeys } from "@/lib/sag/input/emner";

/** The ways to look through the topics; the words stand in addresses. */
export const TOPIC_VIEWS = ["livssituation", "omraade", "alle"] as const;
export type TopicView = (typeof TOPIC_VIEWS)[number];

export const TOPIC_VIEW_LABELS: Record<TopicView, string> = {
  livssituation: "Livssituation",
  omraade: "Område",
  alle: "Alle fra a til å",
};

/** What is shown to choose from. A search goes through all topics, whatever the view. */
export type Browsing = { view: TopicView; search: string };

/** The parts of the step: what is found, and what is chosen. One of them can be where the reader goes on. */
const TOPIC_PARTS = ["emne", "valgt"] as const;
export type TopicPart = (typeof TOPIC_PARTS)[number];

type Query = { vis?: string | string[]; soeg?: string | string[]; til?: string | string[] };

export function readBrowsing({ vis, soeg }: Query): Browsing {
  const view = TOPIC_VIEWS.find((name) => name === vis) ?? "livssituation";
  return { view, search: typeof soeg === "string" ? searchWords(soeg) : "" };
}

export function readPart({ til }: Query): TopicPart | null {
  return TOPIC_PARTS.find((part) => part === til) ?? null;
}

type Then = { part?: TopicPart; failed?: boolean };

/**
 * The query of an address; empty for the first view. The part stands in it, and not behind a #, which a browser
 * would carry along to the next step.
 */
export function browsingQuery({ view, search }: Browsing, { part, failed }: Then = {}): string {
  const query = new URLSearchParams();
  if (view !== "livssituation") query.set("vis", view);
  if (search) query.set("soeg", search);
  if (part) query.set("til", part);
  if (failed) query.set("fejl", "1");
  const text = query.toString();
  return text && `?${text}`;
}

export type TopicsSent = {
  /** what is to be kept of the form */
  form: TypedForm;
  browsing: Browsing;
  /** the part of the same step that is shown next; null when the next step is asked for */
  stay: TopicPart | null;
};

/**
 * What was pressed on the topics step. The buttons that show something else keep what is ticked too. Enter in any
 * field goes on, but for new words in the search field, which are looked for.
 */
export function readTopicsSent(sent: TypedForm): TopicsSent {
  const { vis, find, valgte, fjern, enter, visning, soegt, ...form } = sent;
  const here = readBrowsing({ vis: visning?.[0], soeg: soegt?.[0] });
  const search = searchWords(typed(form, "soeg"));
  if (fjern) return { form: without(form, fjern[0] ?? ""), browsing: here, stay: "valgt" };
  if (vis) return { form, browsing: readBrowsing({ vis: vis[0] }), stay: "emne" };
  if (find || (enter && search !== here.search)) return { form, browsing: { ...here, search }, stay: "emne" };
  return { form, browsing: here, stay: valgte ? "valgt" : null };
}

function without(form: TypedForm, slug: string): TypedForm {
  const { emne: _, oenske: __, ...rest } = form;
  const kept = (field: string) => typedMany(form, field).filter((other) => other !== slug);
  const about = typedKeys(slug);
  const others = Object.entries(rest).filter(([field]) => !about.includes(field));
  return { emne: kept("emne"), oenske: kept("oenske"), ...Object.fromEntries(others) };
}
