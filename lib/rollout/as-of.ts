import { type IsoDate, parseDay, shortDate } from "@/lib/dates";

/** The day that the pictures of the rollout are shown as of. */
export type AsOf = {
  day: IsoDate;
  isToday: boolean;
  /** as it stands in the field */
  typed: string;
  error: string | null;
};

/** A day of the URL (`?pr=2026-03-31`, or as people type it). What is no day, or lies ahead, shows today and says so. */
export function asOf(typed: unknown, today: IsoDate): AsOf {
  const text = typeof typed === "string" ? typed.trim() : ""; // an address can say it twice
  const now = { day: today, isToday: true, typed: shortDate(today), error: null };
  if (text === "") return now;
  const day = parseDay(text);
  if (!day) return { ...now, typed: text, error: "Skriv en dag, som 31.03.2026." };
  if (day > today)
    return {
      ...now,
      typed: text,
      error: "Vælg en dag, der har været. Planen for det, der kommer, står på siderne.",
    };
  return { day, isToday: day === today, typed: shortDate(day), error: null };
}

/** Keeps the day in links between the views; nothing for today. */
export function withDay(path: string, { day, isToday }: Pick<AsOf, "day" | "isToday">): string {
  if (isToday) return path;
  const [before, hash] = path.split("#");
  const link = `${before}${before?.includes("?") ? "&" : "?"}pr=${day}`;
  return hash ? `${link}#${hash}` : link;
}
