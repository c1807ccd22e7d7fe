import { calendarOf } from "@/lib/clock/calendar";
import type { Calendar } from "@/lib/clock/working-days";
import type { Settings } from "@/lib/setting/settings";

/** What the clocks of a sag go by: how many working days each has, and which days are working days. */
export type ClockRules = {
  ourDays: number;
  citizenDays: number;
  assumedLostDays: number;
  lapseDays: number;
  calendar: Calendar;
};

export function clockRules(settings: Settings): ClockRules {
  return {
    ourDays: settings["clock.ourDays"],
    citizenDays: settings["clock.citizenDays"],
    assumedLostDays: settings["clock.assumedLostDays"],
    lapseDays: settings["clock.lapseDays"],
    calendar: calendarOf(settings["clock.closedDays"]),
  };
}
