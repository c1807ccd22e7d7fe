import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { queryWords, type ShownQueue } from "@/lib/sag/queue/query";
import { parseView } from "@/lib/saved-view/input";
import { readView, type SavedView } from "@/lib/saved-view/queries";
import { isUuid } from "@/lib/uuid";

export type ViewSaved =
  | { ok: true; id: string }
  | { ok: false; refusal: "not_found" }
  | { ok: false; errors: FieldError[]; stored: SavedView | null };

type Asked = { form: TypedForm; query: ShownQueue };

const TAKEN = "Du har en visning med det navn. Skriv et andet navn.";
const STALE =
  "Visningen er ændret i et andet vindue. Se under fejlen, hvad der er gemt nu. Det, du skrev, står i felterne.";

/**
 * Keeps what is shown under a name: a new view, or over the own one that the form names. Refused, with what is stored
 * now, when it has changed since the form was shown. A place in the list and a search are never part of it.
 */
export async function saveView(actor: Actor, { form, query }: Asked): Promise<ViewSaved> {
  const judged = await judgeView(actor, form);
  if (!judged.ok) return judged;
  const { before, name, shared, ownerId } = judged;
  const columns = { name, shared, query: queryWords(query) };
  if (!before) {
    const id = crypto.randomUUID();
    const data = { id, ownerId, ...columns };
    const { count } = await db().savedView.createMany({ data, skipDuplicates: true });
    return count > 0 ? { ok: true, id } : refuse("navn", TAKEN, null);
  }
  const { id, version } = before;
  const { count } = await db().savedView.updateMany({
    where: { id, ownerId, version },
    data: { ...columns, version: { increment: 1 } },
  });
  return count > 0 ? { ok: true, id } : judgeAgain(actor, form);
}

/** The own view that the form names is thrown away. False when it is not there. */
export async function deleteView(actor: Actor, id: string): Promise<boolean> {
  if (!actor.userId || !can(actor, "sag:read") || !isUuid(id)) return false;
  return (await db().savedView.deleteMany({ where: { id, ownerId: actor.userId } })).count > 0;
}

type Judged =
  | { ok: true; before: SavedView | null; name: string; shared: boolean; ownerId: string }
  | (ViewSaved & { ok: false });

/** May the form be kept as it is typed? Asked again when a refused one is shown. */
export async function judgeView(actor: Actor, form: TypedForm): Promise<Judged> {
  const id = typed(form, "visning");
  const ownerId = can(actor, "sag:read") ? actor.userId : null;
  const before = id === "" ? null : await readView(actor, id);
  if (!ownerId || (id !== "" && !before?.isOwn)) return { ok: false, refusal: "not_found" };
  if (before && String(before.version) !== typed(form, "version")) return refuse("visning", STALE, before);
  const parsed = parseView(form);
  if (!parsed.ok) return { ok: false, errors: parsed.errors, stored: null };
  const { navn: name, delt: shared } = parsed.value;
  const others = before ? { not: before.id } : {};
  const twin = await db().savedView.findFirst({
    where: { ownerId, name: { equals: literally(name), mode: "insensitive" }, id: others },
    select: { id: true },
  });
  return twin ? refuse("navn", TAKEN, null) : { ok: true, before, name, shared, ownerId };
}

/** Prisma asks with ILIKE, in which these signs stand for others. */
function literally(name: string): string {
  return name.replace(/[\\%_]/g, "\\$&");
}

/** Somebody was first between the question and the write. */
async function judgeAgain(actor: Actor, form: TypedForm): Promise<ViewSaved> {
  const judged = await judgeView(actor, form);
  return judged.ok ? { ok: false, refusal: "not_found" } : judged;
}

function refuse(field: string, message: string, stored: SavedView | null): ViewSaved & { ok: false } {
  return { ok: false, errors: [{ field, message }], stored };
}
