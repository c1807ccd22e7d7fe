import { type IsoDate, longDate } from "@/lib/dates";

export type Change = { on: IsoDate; by: string };

/** "Ændret 24. november 2026 af Pia Planlund"; what came with the program says that. */
export function changeWords(change: Change | undefined): string {
  if (!change) return "Aldrig ændret.";
  if (change.by === "Systemet") return "Som det kom med programmet.";
  return `Ændret ${longDate(change.on)} af ${change.by}.`;
}
