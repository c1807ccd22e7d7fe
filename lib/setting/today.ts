import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readSettings } from "@/lib/setting/queries";
import type { Settings } from "@/lib/setting/settings";

/** What the municipality has decided, as it is today. */
export function settingsToday(): Promise<Settings> {
  return readSettings(db(), copenhagenDay(new Date()));
}

/** What every page says: the name in its header, and the message to everybody who has signed in. */
export async function readEveryPage(): Promise<{ municipality: string; message: string }> {
  const settings = await settingsToday();
  return {
    municipality: settings["municipality.name"],
    message: messageOn(settings, copenhagenDay(new Date())),
  };
}

/** The message on a day; empty when there is none, or its last day is past. */
export function messageOn(settings: Pick<Settings, "message.text" | "message.until">, day: string): string {
  const until = settings["message.until"];
  return until !== "" && until < day ? "" : settings["message.text"].trim();
}
