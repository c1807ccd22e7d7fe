import { addWeekdays, toDbDate } from "@/lib/dates";
import { type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import type { Settings } from "@/lib/setting/settings";

const CLOSED: readonly SagStatus[] = ["completed", "rejected", "withdrawn", "lapsed", "ended"];

/** When the next move is due after a step on a Copenhagen day: by the citizen, by us, or null when closed. */
export function dueAfter(status: SagStatus, day: string, settings: Settings): Date | null {
  if (CLOSED.includes(status)) return null;
  const days = WITH_CITIZEN.includes(status) ? settings["clock.citizenDays"] : settings["clock.ourDays"];
  return toDbDate(addWeekdays(day, days));
}
