import { type IsoDate, longDate } from "@/lib/dates";

/** What is decided for later is changed from its own day. */
export function LaterDays({ href, days }: { href: string; days: readonly IsoDate[] }) {
  if (days.length === 0) return null;
  return (
    <ul className="plain links">
      {days.map((day) => (
        <li key={day}>
          <a href={`${href}?fra=${day}`}>Se og ret det, der er bestemt fra den {longDate(day)}</a>
        </li>
      ))}
    </ul>
  );
}
