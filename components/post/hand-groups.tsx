import { HandMarks } from "@/components/post/hand-marks";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { shortDate } from "@/lib/dates";
import { LETTER_LABELS } from "@/lib/post/letter";
import { FILE_LINKS, handWay } from "@/lib/post/other-ways/acts";
import type { HandGroup, HandLetter } from "@/lib/post/other-ways/read";
import { letterId, triesWords } from "@/lib/post/other-ways/words";

type Props = { groups: readonly HandGroup[]; action: (data: FormData) => Promise<void> };

/** The letters that are seen to by hand: way by way, with what it takes and the means to do it. */
export function HandGroups({ groups, action }: Props) {
  if (groups.length === 0)
    return (
      <p>Her kommer breve, som ikke skal printes og sendes: til Digital Post, lyd, punktskrift og telefon.</p>
    );
  return groups.map(({ way, count, letters }) => {
    const { heading, todo } = handWay(way);
    return (
      <Section key={way} id={`vej-${way}`} heading={`${heading} (${count})`}>
        <p>{todo}</p>
        <DataTable
          caption={`${heading}: breve, der venter, det ældste først.`}
          captionHidden
          columns={[
            { key: "letter", header: "Brev", rowHeader: true, cell: (letter) => <Letter letter={letter} /> },
            { key: "since", header: "Siden", numeric: true, cell: ({ since }) => shortDate(since) },
            { key: "means", header: "Brug", cell: (letter) => <Means letter={letter} /> },
            {
              key: "mark",
              header: "Notér",
              label: null,
              cell: (letter) => <HandMarks letter={letter} action={action} />,
            },
          ]}
          rows={letters}
          rowKey={({ id }) => id}
        />
        {count > letters.length && (
          <p>Her står de {letters.length} ældste. De næste kommer, når de er noteret.</p>
        )}
      </Section>
    );
  });
}

function Letter({ letter }: { letter: HandLetter }) {
  const { kind, name, sagsnummer, place, tries, triedOn } = letter;
  return (
    <span id={letterId(letter)} tabIndex={-1}>
      {name}
      <span className="sub">
        {LETTER_LABELS[kind]}. Sag{" "}
        <a className="num" href={`/sager/${sagsnummer}`}>
          {sagsnummer}
        </a>
        {place && `. Hentes: ${place}`}
      </span>
      {tries > 0 && <span className="sub">{triesWords(tries, triedOn)}</span>}
    </span>
  );
}

/** The files of the way, and the page to read from. */
function Means({ letter: { id, way, sagsnummer } }: { letter: HandLetter }) {
  const { files, aloud } = handWay(way);
  const at = `/post/andre-veje/${id}`;
  const of = <span className="sr-only"> til sag {sagsnummer}</span>;
  return (
    <ul className="plain">
      {aloud && (
        <li>
          <a href={at}>Læs ordene op{of}</a>
        </li>
      )}
      {files.map((file) => (
        <li key={file}>
          <a href={`${at}/${file}`}>
            {FILE_LINKS[file]}
            {of}
          </a>
        </li>
      ))}
      {way === "collect" && <li>Brevet på papir</li>}
    </ul>
  );
}
