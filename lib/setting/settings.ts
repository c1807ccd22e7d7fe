import { z } from "zod";
import { CLOSED_DAYS } from "@/lib/clock/closed-days";

/** Longer than a year of working days is no clock. */
const workingDays = z.number().int().min(1).max(250);

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
  "municipality.dataProtection": z.string().default("Ring til os på 66 13 13 72."),
  "paper.returnEnvelope": z.boolean().default(false),
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
});

export type Settings = z.infer<typeof SETTINGS>;
export type SettingKey = keyof Settings;

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS.shape, key);
}
