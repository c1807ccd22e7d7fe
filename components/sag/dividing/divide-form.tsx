import { ReasonField, ToField } from "@/components/sag/dividing/assign-fields";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { typedMany } from "@/lib/form/form";
import type { Colleague } from "@/lib/sag/dividing/colleagues";
import type { Division } from "@/lib/sag/dividing/division";
import { DIVIDE_IDS, sagField, TO_ME, TO_NOBODY } from "@/lib/sag/dividing/parse-assign";
import type { QueueLine } from "@/lib/sag/queue/line";

type Action = (data: FormData) => Promise<void>;
/** The words of the list, so that one comes back to it. */
type Carried = { words: Readonly<Record<string, string>>; action: Action };

const MORE = [
  { value: TO_ME, label: "Mig" },
  { value: TO_NOBODY, label: "Ingen, læg dem tilbage" },
];

/** To whom and why, for the sager that are ticked in the table above: its boxes belong to this form. */
export function DivideForm({
  words,
  action,
  colleagues,
  division,
}: Carried & { colleagues: readonly Colleague[]; division: Division | null }) {
  const { form = {}, errors = [] } = division ?? {};
  const isTried = Object.keys(form).length > 0;
  return (
    <Fold summary="Fordel de valgte" open={isTried}>
      <form action={action} id={DIVIDE_IDS.form} noValidate className="form-col">
        <p>Sæt kryds ved sagerne på listen.</p>
        <CarriedWords words={words} />
        <ToField id={DIVIDE_IDS.to} form={form} errors={errors} colleagues={colleagues} more={MORE} />
        <ReasonField
          id={DIVIDE_IDS.reason}
          form={form}
          errors={errors}
          hint="Tager du dem selv, behøver du ikke vælge en grund."
        />
        <Actions>
          <Button>Fordel de valgte</Button>
        </Actions>
      </form>
    </Fold>
  );
}

function CarriedWords({ words }: Pick<Carried, "words">) {
  return Object.entries(words).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** The first column of a list of open sager: a box for each. */
export function pickColumn(division: Division | null): Column<QueueLine> {
  const ticked = typedMany(division?.form, "sag").map((sag) => sag.split(".")[0]);
  return {
    key: "pick",
    header: "Vælg",
    label: null,
    cell: (line) =>
      line.dueOn && (
        <div className="form-group-checkbox pick">
          <input
            className="form-checkbox"
            type="checkbox"
            id={`vaelg-${line.sagsnummer}`}
            name="sag"
            form={DIVIDE_IDS.form}
            value={sagField(line)}
            defaultChecked={ticked.includes(line.sagsnummer)}
          />
          <label htmlFor={`vaelg-${line.sagsnummer}`}>
            <span className="pick-word">
              Vælg<span className="sr-only"> sag {line.sagsnummer}</span>
            </span>
          </label>
        </div>
      ),
  };
}

/** Takes a sag that nobody has, from its row. */
export function TakeButton({ line, words, action }: Carried & { line: QueueLine }) {
  if (line.assigneeId || !line.dueOn) return null;
  return (
    <form action={action} className="inline">
      <CarriedWords words={words} />
      <input type="hidden" name="sag" value={sagField(line)} />
      <input type="hidden" name="til" value={TO_ME} />
      <Button variant="link">
        Tag<span className="sr-only"> sag {line.sagsnummer}</span>
      </Button>
    </form>
  );
}

/** What was done. What was not stands in the error summary. */
export function DivisionNote({ division }: { division: Division | null }) {
  const { done = [], isMine = false } = division ?? {};
  const [only] = done;
  if (!only) return null;
  const sag = (
    <a className="num" href={`/sager/${only}`}>
      sag {only}
    </a>
  );
  if (done.length === 1)
    return <Note tone="accent">{isMine ? <>Du har taget {sag}.</> : <>Fordelt: {sag}.</>}</Note>;
  return (
    <Note tone="accent">
      {isMine ? `Du har taget ${done.length} sager.` : `${done.length} sager er fordelt.`}
    </Note>
  );
}
