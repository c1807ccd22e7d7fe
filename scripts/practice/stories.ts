import type { FormStep } from "@/lib/sag/input/step";
import type { Fields } from "./filled-in";

/** When something happened: so many days before today, at a time when people work. */
export type At = (ago: number) => Date;

/** One step, so many days before today, with fields that are filled in otherwise than usual. */
export type StoryStep = readonly [step: FormStep, ago: number, change?: Fields];

/** What happened to one invented sag. `ago` counts days back from today; a day off becomes the working day before it. */
export type Story = {
  ago: number;
  steps?: readonly StoryStep[];
  /** 0 is the first caseworker, 1 the colleague */
  by?: 0 | 1;
  topicCount?: number;
  wishes?: boolean;
  behov?: Fields;
  fuldmagtsgiver?: Fields;
  fuldmagtshaver?: Fields;
  opret?: Fields;
  /** the fuldmagtshaver is an organisation */
  organisation?: boolean;
  /** it came by itself, as a paper that others made */
  letter?: boolean;
  /** the last day it holds lies so many days after today; else two years from when it was made */
  endsIn?: number;
  /** taken back so many days ago: all of it, or one topic */
  revoked?: { ago: number; what: "all" | "some" };
  journalised?: boolean;
  /** so many days ago its letter came back */
  cameBack?: number;
  /** nobody has it now */
  undistributed?: boolean;
};

const signed = (ago: number): StoryStep[] => [["receive", ago]];
const checked = (ago: number): StoryStep[] => [...signed(ago), ["check", ago]];
const entered = (ago: number): StoryStep[] => [...checked(ago), ["register", ago]];
const whole = (ago: number, way = "letter"): StoryStep[] => [
  ...entered(ago),
  ["send_receipt", ago, { vej: way }],
];

const PROTECTED: Fields = { oplyst: ["protected"], vej: "", postnr: "", by: "" };
const NO_MITID: Fields = { mitid: "no" };
const OUTREACH: Fields = { sted: "cafe-paraplyen", spurgt: "outreach" };
const WARD: Fields = { sted: "ouh", spurgt: "visit", tid: "to_40" };

/** With the citizen: papers are out, some of them for too long. */
const WAITING: Story[] = [
  { ago: 1, topicCount: 2 },
  { ago: 3, by: 1, wishes: true },
  { ago: 6, behov: OUTREACH },
  { ago: 11, by: 1, fuldmagtsgiver: PROTECTED, topicCount: 3 },
  { ago: 17, fuldmagtsgiver: { post: "large_print", legitimation: "none_by_letter" } },
  { ago: 36, by: 1 },
  { ago: 47, behov: { spurgt: "phone" } },
  { ago: 20, steps: [...signed(12), ["ask_citizen", 11]] },
  {
    ago: 41,
    by: 1,
    steps: [...signed(35), ["ask_citizen", 34, { mangler: "pages_missing", manglende: "2" }]],
  },
  {
    ago: 9,
    steps: [...signed(5), ["ask_citizen", 4, { mangler: "identity_missing", brevvej: "large_print" }]],
  },
];

/** With the post: what is to go out today by several ways, one that is overdue, and one that came back. */
const POST: Story[] = [
  { ago: 5, steps: whole(1, "large_print"), fuldmagtsgiver: { post: "large_print" } },
  { ago: 7, by: 1, steps: whole(1, "digital_post"), topicCount: 2 },
  { ago: 8, steps: whole(0, "sound"), fuldmagtsgiver: { post: "sound" } },
  { ago: 6, by: 1, steps: [...signed(2), ["ask_citizen", 1, { mangler: "date_missing" }]] },
  { ago: 30, by: 1, steps: [...signed(24), ["ask_citizen", 21]] }, // overdue
  { ago: 25, steps: [...signed(18), ["ask_citizen", 17, { brevvej: "large_print" }]], cameBack: 9 },
];

/** With us, in every queue; some late, some that nobody has. */
const OURS: Story[] = [
  { ago: 8, steps: signed(1), undistributed: true, topicCount: 2 },
  { ago: 13, by: 1, steps: signed(3), organisation: true },
  { ago: 24, steps: signed(15) },
  { ago: 2, letter: true, undistributed: true },
  { ago: 4, letter: true, by: 1 },
  { ago: 10, steps: checked(2), fuldmagtshaver: { ...PROTECTED }, topicCount: 2 },
  { ago: 15, by: 1, steps: checked(6) },
  { ago: 28, steps: checked(18), undistributed: true },
  { ago: 12, steps: entered(1), behov: WARD },
  { ago: 21, by: 1, steps: entered(13) },
  { ago: 30, steps: [["lapse", 3], ["reopen", 2, { grund: "citizen_came_back" }], ...signed(1)] },
];

/** Done, over the whole quarter; some run out soon, some were taken back, most are in the journal. */
const DONE: Story[] = [
  { ago: 0, steps: whole(0), topicCount: 2 },
  { ago: 5, by: 1, steps: whole(5), opret: { bisidder: "on" } },
  { ago: 16, steps: whole(9), journalised: true, wishes: true },
  { ago: 22, by: 1, steps: whole(22), fuldmagtsgiver: { legitimation: "health_card_and_other" } },
  { ago: 27, steps: whole(19), journalised: true, organisation: true },
  { ago: 33, by: 1, steps: whole(26), journalised: true, endsIn: 12 },
  { ago: 38, steps: whole(31), journalised: true, fuldmagtsgiver: PROTECTED, opret: { tolk: "on" } },
  { ago: 43, by: 1, steps: whole(43), journalised: true, topicCount: 3, revoked: { ago: 7, what: "some" } },
  { ago: 49, steps: whole(40), journalised: true, endsIn: 27 },
  { ago: 54, by: 1, steps: whole(46), journalised: true, revoked: { ago: 14, what: "all" } },
  { ago: 58, steps: whole(51), journalised: true, behov: OUTREACH },
  { ago: 63, by: 1, steps: whole(57), journalised: true, endsIn: 55 },
  { ago: 68, steps: whole(68), journalised: true, fuldmagtshaver: NO_MITID },
  { ago: 72, by: 1, steps: whole(64), journalised: true, wishes: true },
  { ago: 77, steps: whole(70), journalised: true, behov: WARD },
  { ago: 82, by: 1, steps: whole(75), journalised: true, topicCount: 2 },
  { ago: 87, steps: whole(80), journalised: true, endsIn: 80 },
];

/** Ended in another way. */
const STOPPED: Story[] = [
  { ago: 18, steps: [...signed(14), ["reject", 12]] },
  { ago: 52, by: 1, steps: [...signed(45), ["reject", 42, { grund: "cannot_be_identified" }]] },
  { ago: 26, steps: [["withdraw", 20]] },
  { ago: 60, by: 1, steps: [...signed(55), ["withdraw", 50]], journalised: true },
  { ago: 84, steps: [["lapse", 22]], journalised: true },
  { ago: 79, by: 1, steps: [["lapse", 16]] },
  { ago: 66, steps: [...whole(59), ["end_by_death", 29]], journalised: true },
  { ago: 44, by: 1, steps: [["end_by_death", 37, { grund: "fuldmagtshaver_died" }]] },
];

/** In the order they were begun, so that their numbers are. */
export const STORIES: readonly Story[] = [...WAITING, ...POST, ...OURS, ...DONE, ...STOPPED].toSorted(
  (a, b) => b.ago - a.ago,
);
