const DAY = 86_400_000;

/** Days as numbers: a hundred thousand lives are reckoned in a moment. */
export const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const toDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The same day, or the Friday before it. */
export function weekday(number: number): number {
  const day = new Date(number * DAY).getUTCDay();
  return number - (day === 0 ? 2 : day === 6 ? 1 : 0);
}

/** So many days from Monday to Friday later. */
export function weekdaysAfter(number: number, count: number): number {
  let day = number;
  for (let left = count; left > 0; ) {
    day += 1;
    if (weekday(day) === day) left -= 1;
  }
  return day;
}
