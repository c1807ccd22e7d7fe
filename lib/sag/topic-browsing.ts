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

type Query = { vis?: string | string[]; soeg?: string | string[] };

export function readBrowsing({ vis, soeg }: Query): Browsing {
  const view = TOPIC_VIEWS.find((name) => name === vis) ?? "livssituation";
  return { view, search: typeof soeg === "string" ? searchWords(soeg) : "" };
}

/** The query of an address, `fejl=1` at its end when something is wrong; empty for the first view. */
export function browsingQuery({ view, search }: Browsing, { failed = false } = {}): string {
  const query = new URLSearchParams();
  if (view !== "livssituation") query.set("vis", view);
  if (search) query.set("soeg", search);
  if (failed) query.set("fejl", "1");
  const text = query.toString();
  return text && `?${text}`;
}

export type TopicsSent = {
  /** what is to be kept of the form */
  form: TypedForm;
  browsing: Browsing;
  /** the part of the same step that is shown next; null when the next step is asked for */
  stay: "emne" | "valgt" | null;
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
