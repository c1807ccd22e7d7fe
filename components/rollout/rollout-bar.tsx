import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { longDate } from "@/lib/dates";
import { type AsOf, withDay } from "@/lib/rollout/as-of";

const VIEWS = [
  { href: "/udrulning", label: "Overblik" },
  { href: "/udrulning/matrix", label: "Matrix" },
  { href: "/udrulning/tidslinje", label: "Tidslinje" },
  { href: "/udrulning/daekning", label: "Dækning og behov" },
  { href: "/udrulning/nationale-tal", label: "Nationale tal" },
] as const;

export type View = (typeof VIEWS)[number]["href"];

type Props = {
  here: View | null;
  /** the page that the day is chosen for */
  path: string;
  asOf: AsOf;
  /** what else stands in the URL and is to stay */
  kept?: Readonly<Record<string, string>>;
};

/** The views, and the day they are shown as of. */
export function RolloutBar({ here, path, asOf, kept = {} }: Props) {
  return (
    <div className="rollout-bar">
      <nav aria-label="Visninger af udrulningen">
        <ul className="plain rollout-tabs">
          {VIEWS.map(({ href, label }) => (
            <li key={href}>
              <a href={withDay(href, asOf)} aria-current={href === here ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="print-only">Vist pr. {longDate(asOf.day)}</p>
      <form className="rollout-day" action={path} aria-label="Vælg dag">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="pr"
          label="Vist pr."
          defaultValue={asOf.typed}
          error={asOf.error ?? undefined}
          width="s"
          autoComplete="off"
        />
        <Button small>Vis dato</Button>
      </form>
    </div>
  );
}
