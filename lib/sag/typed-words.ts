import { type TypedForm, typedMany } from "@/lib/form/form";
import { REVOKED_BY, REVOKED_BY_LABELS } from "@/lib/fuldmagt/fate";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import { RETURN_WAY_LABELS, RETURN_WAYS } from "@/lib/post/ways";
import { CHECK_POINTS, checkPointLabel } from "@/lib/sag/checklist";
import { ASSIGN_REASON_LABELS, ASSIGN_REASONS } from "@/lib/sag/dividing/reasons";
import { handlingField } from "@/lib/sag/input/register-national";
import { NOT_REGISTERED_LABELS, REASON_LABELS } from "@/lib/sag/labels";
import { ALL_REASONS, NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import type { SagView } from "@/lib/sag/view";

type Known = Pick<SagView, "names" | "snapshot" | "topics">;
type Words = { label: string; value: string };

/** What was typed in a form of a sag, in the words of its fields: shown when the form itself is not there any more. */
export function typedWords(form: TypedForm, sag: Known): Words[] {
  return [...FIELDS, ...handlings(sag)].flatMap(({ name, label, word }) => {
    const values = typedMany(form, name).flatMap((value) => word(value, sag) || []);
    return values.length > 0 ? [{ label, value: values.join(", ") }] : [];
  });
}

type Field = { name: string; label: string; word: (value: string, sag: Known) => string | undefined };

const asTyped = (value: string) => value.trim();
const page = (value: string) => (/^\d+$/.test(value) ? `side ${value}` : "alle");

/** The word of one of a closed list; nothing for what is not on it. */
function oneOf<V extends string>(values: readonly V[], labels: Record<V, string>) {
  return (value: string) => {
    const known = values.find((one) => one === value);
    return known && labels[known];
  };
}

const mailWay = oneOf(MAIL_WAYS, MAIL_WAY_LABELS);
const reason = oneOf(ALL_REASONS, REASON_LABELS);

const FIELDS: readonly Field[] = [
  { name: "sider", label: "Sider, der er kommet", word: page },
  { name: "modtaget", label: "Kom den", word: asTyped },
  { name: "kom", label: "Sådan kom de", word: oneOf(RETURN_WAYS, RETURN_WAY_LABELS) },
  { name: "kontrol", label: "I orden", word: checkPoint },
  { name: "mangler", label: "Mangler", word: reason },
  { name: "manglende", label: "Sider, der mangler", word: page },
  { name: "brevvej", label: "Brevet sendes", word: mailWay },
  { name: "oprettet", label: "Oprettet den", word: asTyped },
  { name: "reference", label: "Nummer i Digital Fuldmagt", word: asTyped },
  { name: "vej", label: "Kvitteringen sendes", word: mailWay },
  {
    name: "grund",
    label: "Grund",
    word: (value) => reason(value) ?? oneOf(ASSIGN_REASONS, ASSIGN_REASON_LABELS)(value),
  },
  { name: "doed", label: "Dødsdag", word: asTyped },
  {
    name: "hvad",
    label: "Trukket tilbage",
    word: (value) => (value === "all" ? "det hele" : "noget af det"),
  },
  { name: "emne", label: "Emner", word: topic },
  { name: "hvordan", label: "Fået at vide", word: oneOf(REVOKED_BY, REVOKED_BY_LABELS) },
  { name: "dag", label: "Dag", word: asTyped },
  { name: "journalnummer", label: "Nummer i journalen", word: asTyped },
];

function checkPoint(value: string, { names, snapshot }: Known) {
  const point = CHECK_POINTS.find((known) => known === value);
  return point && checkPointLabel(point, names, snapshot);
}

function topic(value: string, { topics }: Known) {
  return topics.find(({ slug }) => slug === value)?.title;
}

/** What was said of each fuldmagt that was to be entered. */
function handlings({ topics }: Known): Field[] {
  const word = oneOf(NOT_REGISTERED_REASONS, NOT_REGISTERED_LABELS);
  return topics.flatMap(({ title, fuldmagter }) =>
    fuldmagter.map(({ id }) => ({ name: handlingField(id), label: title, word })),
  );
}
