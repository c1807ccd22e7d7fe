import { z } from "zod";
import { CLOSED_DAYS } from "@/lib/clock/closed-days";
import { ID_SEEN } from "@/lib/person/person";

/** Longer than a year of working days is no clock. */
const workingDays = z.number().int().min(1).max(250);
const calendarDays = z.number().int().min(1).max(200);
const months = z.number().int().min(1).max(600);

/** What can be seen of whoever stands here; by letter there is nothing to see. */
const COUNTER_ID = ID_SEEN.filter((id) => id !== "none_by_letter");

/** Where letters are printed: on a printer of ours, or by a print service that fetches them in a folder. */
export const PRINT_WAYS = ["local", "remote"] as const;

/**
 * What the municipality decides, with our defaults until a row says otherwise.
 * Days are working days unless the name says something else.
 */
export const SETTINGS = z.object({
  "municipality.name": z.string().default("Odense Kommune"),
  "municipality.unit": z.string().default("Borgerservice"),
  "municipality.address": z
    .array(z.string())
    .default(["Borgernes Hus", "Østre Stationsvej 15", "5000 Odense C"]),
  "municipality.phone": z.string().default("66 13 13 72"),
  "municipality.openingHours": z.string().min(1).default("Ring til os, og hør, hvornår vi har åbent."),
  "municipality.dataProtection": z.string().default("Ring til os på 66 13 13 72."),
  "paper.returnEnvelope": z.boolean().default(false),
  /** letters are printed here, or laid in a folder for the municipality's print service */
  "post.printWay": z.enum(PRINT_WAYS).default("local"),
  "paper.retention": z.string().default("Vi gemmer oplysningerne så længe, loven siger."),
  /** working days in all that a sag is with us, from the paper being here until it is done; not while we wait */
  "clock.ourDays": workingDays.default(5),
  /** from the latest sending until the citizen is reminded; the date on the letter */
  "clock.citizenDays": workingDays.default(10),
  /** from the latest sending until it is taken for lost, and sent again */
  "clock.assumedLostDays": workingDays.default(20),
  /** from the latest sending until the sag may lapse */
  "clock.lapseDays": workingDays.default(40),
  /** days that are closed beside the public holidays, and so are no working days */
  "clock.closedDays": z.array(z.enum(CLOSED_DAYS)).default([...CLOSED_DAYS]),
  "person.warnUnder18": z.boolean().default(true),
  /** ask whether a fuldmagtshaver who is paid to care for the fuldmagtsgiver may receive it */
  "person.askCaringEmployee": z.boolean().default(true),
  /** papers that others made, and that are taken as a signed fuldmagt */
  "paper.accepted": z
    .array(z.enum(["national_letter", "other_form"]))
    .default(["national_letter", "other_form"]),
  /** working days after which a blank form that was handed out, and is neither used nor back, is missed */
  "post.blankDays": workingDays.default(60),
  /** with fewer blank forms in stock than this, more are to be made */
  "post.blankLow": z.number().int().min(0).max(1000).default(20),
  /** the identification that is enough at the counter */
  "paper.acceptedId": z
    .array(z.enum(COUNTER_ID))
    .min(1)
    .default([...COUNTER_ID]),
  /** calendar days that what is typed and not finished is kept */
  "draft.days": z.number().int().min(1).max(200).default(14),
  /** the longest that a fuldmagt may be asked for; 0 is no limit */
  "period.longestYears": z.number().int().min(0).max(50).default(0),
  /** what stands at the top of every page for whoever has signed in; empty is nothing */
  "message.text": z.string().max(300).default(""),
  /** the last day the message is shown; empty is until it is taken away */
  "message.until": z.union([z.literal(""), z.iso.date()]).default(""),
  /** calendar days after the end of the quarter */
  "report.dueDays": calendarDays.default(30),
  "rollout.standingStillDays": calendarDays.default(30),
  "rollout.staleDays": calendarDays.default(60),
  /** months that a sag is kept after its end, by how it ended */
  "retention.completed": months.default(60),
  "retention.rejected": months.default(12),
  "retention.withdrawn": months.default(12),
  "retention.lapsed": months.default(12),
  "retention.ended": months.default(60),
});

export type Settings = z.infer<typeof SETTINGS>;
export type SettingKey = keyof Settings;

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS.shape, key);
}
