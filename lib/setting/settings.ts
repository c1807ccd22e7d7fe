import { z } from "zod";

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
  /** from the first sending until the first reminder; the date on the letter */
  "clock.citizenDays": z.number().int().positive().default(10),
  /** from the paper being with us until the next step is due */
  "clock.ourDays": z.number().int().positive().default(5),
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
