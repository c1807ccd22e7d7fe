import { seal, sha256 } from "@/lib/crypto/seal";
import { newPrintedId } from "@/lib/post/code";
import type { Told } from "./events";
import type { Lived } from "./letters";
import { bytea, type Rows } from "./rows";
import type { World } from "./world";

const PDF = Buffer.from(`%PDF-1.7\n${"Opdigtede papirer til en måling. ".repeat(8)}\n%%EOF`);
const DIGEST = bytea(sha256(PDF));

/** The printed form with its two pages, and the letters of a sag: small, and sealed as the real ones are. */
export function addPapers(
  world: World,
  rows: Rows,
  of: { sagId: string; created: string; told: Told },
): void {
  const { chance, keys } = world;
  const id = chance.uuid();
  rows.printed_form.push({
    id,
    sag_id: of.sagId,
    printed_id: unusedId(world),
    kind: "form",
    form_version: "1, november 2026",
    text_versions: { letter_form: 1 },
    sealed: bytea(seal(keys, `printed_form|pdf|${id}`, PDF)),
    sha256: DIGEST,
    created_at: `${of.created}T10:00:00Z`,
  });
  for (const number of [1, 2]) {
    rows.form_page.push({ printed_form_id: id, number, returned_on: of.told.receivedOn });
  }
  for (const letter of of.told.letters) addLetter(world, rows, { sagId: of.sagId, formId: id, letter });
}

/** A form goes out as the printed copy that it is; other letters have bytes of their own. */
function addLetter(
  { keys }: World,
  rows: Rows,
  { sagId, formId, letter }: { sagId: string; formId: string; letter: Lived },
): void {
  const { id, key, kind, way, status, sentOn, on, replaces, events } = letter;
  const isForm = kind === "form";
  rows.letter.push({
    ...{ id, key, kind, way, status },
    sag_id: sagId,
    sent_on: sentOn,
    version: events.length,
    page_count: isForm ? 2 : 1,
    return_way: kind === "receipt" ? null : "reply_envelope",
    replaces_id: replaces,
    printed_form_id: isForm ? formId : null,
    sealed: isForm ? null : bytea(seal(keys, `letter|pdf|${id}`, PDF)),
    sha256: isForm ? null : DIGEST,
    created_at: `${on}T11:00:00Z`,
  });
}

function unusedId({ chance, printedIds }: World): string {
  for (;;) {
    const id = newPrintedId((count) => chance.bytes(count));
    if (printedIds.has(id)) continue;
    printedIds.add(id);
    return id;
  }
}
