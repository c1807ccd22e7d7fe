import { GateMark } from "@/components/rollout/gate-mark";
import { MatrixCells } from "@/components/rollout/matrix-cells";
import { WaitingCell } from "@/components/rollout/waiting-cell";
import { classNames } from "@/components/ui/class-names";
import { type AreaContacts, contactWords } from "@/lib/rollout/contacts";
import { signOf } from "@/lib/rollout/gate-signs";
import { GATES } from "@/lib/rollout/gates";
import type { AreaGroup, RolloutLine, TypeLine } from "@/lib/rollout/matrix";
import { placeOf, withPart } from "@/lib/rollout/parts";

type Props = {
  groups: readonly AreaGroup[];
  hrefOf: (slug: string) => string;
  /** may this rollout be chosen to be stepped with others? */
  mayChoose: (line: RolloutLine) => boolean;
  chosen: readonly string[];
  /** who answers for the areas; null on a page of an old day */
  contacts: AreaContacts | null;
};

/** Types under their area, gates as columns, days as cells: a row reads as a bar of progress. */
export function MatrixTable({ groups, hrefOf, mayChoose, chosen, contacts }: Props) {
  const canChoose = groups.some(({ types }) => types.some(({ lines }) => lines.some(mayChoose)));
  const row = { hrefOf, mayChoose, chosen, canChoose };
  return (
    <table className="matrix">
      <caption>
        Trin og dage for hver fuldmagt. Udfyldt felt: trinnet er nået den dag. Stiplet felt: planlagt dato for
        næste trin. Rød kant: datoen er passeret.
      </caption>
      <thead>
        <tr>
          {canChoose && (
            <td className="matrix-choose">
              <span className="sr-only">Vælg</span>
            </td>
          )}
          <th scope="col">Fagområde og fuldmagt</th>
          {GATES.map((gate) => (
            <th key={gate} scope="col" className="matrix-gate">
              <GateMark standing={gate} /> <span className="matrix-word">{signOf(gate).word}</span>
            </th>
          ))}
          <th scope="col">Venter på</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.slug} id={group.slug}>
          <AreaRow group={group} canChoose={canChoose} contacts={contacts} />
          {group.types.map((type) => (
            <TypeRows key={type.slug} type={type} {...row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type AreaProps = { group: AreaGroup; canChoose: boolean; contacts: AreaContacts | null };

function AreaRow({ group, canChoose, contacts }: AreaProps) {
  const who = contacts && contactWords(contacts, group.slug);
  const { title, live, total, counts, late, still, paused } = group;
  return (
    <tr className="matrix-area">
      {canChoose && <td />}
      <th scope="rowgroup">
        {title}{" "}
        <span className="matrix-of">
          {live} af {total} i drift
        </span>
      </th>
      {GATES.map((gate) => (
        <td key={gate} className="matrix-count num">
          {counts[gate] ? counts[gate] : <span className="muted">–</span>}
        </td>
      ))}
      <td className="small">
        {remarks({ late, still, paused })}
        {who && <span className="sub">{who}</span>}
      </td>
    </tr>
  );
}

function remarks({ late, still, paused }: { late: number; still: number; paused: number }): string {
  const words = [
    late > 0 && `${late} over tid`,
    still > 0 && `${still} står stille`,
    paused > 0 && `${paused} på pause`,
  ];
  return words.filter(Boolean).join(", ");
}

type RowProps = Omit<Props, "groups" | "contacts"> & { canChoose: boolean };

function TypeRows({ type, ...row }: RowProps & { type: TypeLine }) {
  const [only, ...others] = type.lines;
  if (only && others.length === 0) {
    const title = withPart(type.title, only.part);
    return <LineRow line={only} title={title} slug={type.slug} sub={type.forvaltning} {...row} />;
  }
  return (
    <>
      <tr>
        {row.canChoose && <td />}
        <th scope="row">
          <a href={row.hrefOf(type.slug)}>{type.title}</a>
          {type.forvaltning && <span className="sub">{type.forvaltning}</span>}
        </th>
        {GATES.map((gate) => {
          const count = type.lines.filter(({ status }) => status === gate).length;
          return (
            <td key={gate} className="matrix-count num">
              {count > 0 ? count : <span className="muted">–</span>}
            </td>
          );
        })}
        <td className="small muted">{spreadWords(type.lines)}</td>
      </tr>
      {type.lines.map((line) => (
        <LineRow
          key={line.key}
          line={line}
          title={placeOf(line, type.lines) ?? type.title}
          slug={type.slug}
          isChild
          {...row}
        />
      ))}
    </>
  );
}

/** "3 fagområder", or "2 dele" of one. */
function spreadWords(lines: readonly RolloutLine[]): string {
  const areas = new Set(lines.map(({ area }) => area.slug)).size;
  const parts = `${lines.length} dele`;
  if (areas === 1) return parts;
  return areas === lines.length ? `${areas} fagområder` : `${areas} fagområder, ${parts}`;
}

type LineProps = RowProps & {
  line: RolloutLine;
  title: string;
  slug: string;
  sub?: string | null;
  isChild?: boolean;
};

function LineRow({ line, title, slug, sub, isChild, hrefOf, mayChoose, chosen, canChoose }: LineProps) {
  const { key, version, status } = line;
  return (
    <tr className={classNames(isChild && "matrix-child", status === "retired" && "matrix-gone")}>
      {canChoose && (
        <td className="matrix-choose">
          {mayChoose(line) && (
            <label>
              <input
                type="checkbox"
                form="flere"
                name="valgt"
                value={`${key} ${version}`}
                defaultChecked={chosen.includes(key)}
              />
              <span className="sr-only">Vælg {title}</span>
            </label>
          )}
        </td>
      )}
      <th scope="row">
        <a href={hrefOf(slug)}>{title}</a>
        {sub && <span className="sub">{sub}</span>}
      </th>
      <MatrixCells line={line} />
      <td className="matrix-waits">
        <WaitingCell line={line} />
      </td>
    </tr>
  );
}
