import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readSettings } from "@/lib/setting/queries";

/** The name in the header of every page. */
export async function readMunicipality(): Promise<string> {
  const settings = await readSettings(db(), copenhagenDay(new Date()));
  return settings["municipality.name"];
}
