import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { isSagsnummer } from "@/lib/sag/number";
import type { FuldmagtState, SagSnapshot } from "@/lib/sag/snapshot";

/** Types keep the title they had when the sag was made. */
function include(day: string) {
  const where = validOn(day);
  return {
    persons: true,
    location: { select: { rows: { where, select: { name: true, kind: true } } } },
    assignee: { select: { name: true } },
    fuldmagter: {
      include: { pakke: { include: { fuldmagtstype: { select: { rows: { where } } } } } },
      orderBy: [{ pakke: { typeSlug: "asc" } }, { pakke: { kind: "asc" } }, { pakke: { channel: "asc" } }],
    },
    printedForms: {
      where: { supersededById: null },
      select: {
        id: true,
        printedId: true,
        kind: true,
        createdAt: true,
        pages: { orderBy: { number: "asc" } },
      },
    },
    letters: {
      select: {
        ...{ id: true, key: true, version: true },
        ...{ kind: true, way: true, status: true, sentOn: true, returnWay: true },
      },
      orderBy: { createdAt: "asc" },
    },
    henvendelseLink: {
      select: {
        henvendelse: {
          select: {
            askedBy: true,
            duration: true,
            wishes: {
              select: {
                typeSlug: true,
                fuldmagtstype: { select: { rows: { where, select: { title: true } } } },
              },
              orderBy: { typeSlug: "asc" },
            },
          },
        },
      },
    },
    renews: { select: { sagsnummer: true } },
    renewedBy: { select: { sagsnummer: true, status: true }, orderBy: { createdAt: "asc" } },
  } satisfies Prisma.SagInclude;
}

export type SagRow = Prisma.SagGetPayload<{ include: ReturnType<typeof include> }>;

/** A sag that the actor may see, with all that belongs to it; null for any other number. */
export async function findSag(tx: Tx, actor: Actor, sagsnummer: string): Promise<SagRow | null> {
  const id = await visibleId(tx, actor, sagsnummer);
  return id === null ? null : loadSag(tx, id);
}

/** As `findSag`, to be changed: whoever comes after waits, and then reads sag and events as they have become. */
export async function findSagToChange(tx: Tx, actor: Actor, sagsnummer: string): Promise<SagRow | null> {
  const id = await visibleId(tx, actor, sagsnummer);
  if (!id) return null;
  await tx.$queryRaw`select id from sag where id = ${id}::uuid for update`;
  return loadSag(tx, id);
}

async function visibleId(tx: Tx, actor: Actor, sagsnummer: string): Promise<string | null> {
  if (!isSagsnummer(sagsnummer)) return null;
  const where = { sagsnummer, ...visibleTo(actor) };
  const found = await tx.sag.findFirst({ where, select: { id: true } });
  return found?.id ?? null;
}

/** A sag that has been found or made, with all that belongs to it. Checks nobody's rights. */
export async function loadSag(tx: Tx, id: string): Promise<SagRow> {
  const { createdAt } = await tx.sag.findUniqueOrThrow({ where: { id }, select: { createdAt: true } });
  return tx.sag.findUniqueOrThrow({ where: { id }, include: include(copenhagenDay(createdAt)) });
}

export async function toSnapshot(tx: Tx, sag: SagRow): Promise<SagSnapshot> {
  return {
    status: sag.status,
    version: sag.version,
    basis: sag.basis,
    paper: sag.printedForms[0]?.kind ?? "form",
    pages: pagesOf(sag),
    fuldmagter: sag.fuldmagter.map(toState),
    periodTo: fromDbDate(sag.periodTo),
    events: await readEvents(tx, { kind: "sag", key: sag.key }),
  };
}

function toState({ id, pakke, handling, fate, fateOn }: SagRow["fuldmagter"][number]): FuldmagtState {
  return { id, type: pakke.typeSlug, handling, fate, fateOn: fateOn && fromDbDate(fateOn) };
}

/** The pages of the copy in force. */
export function pagesOf(sag: SagRow) {
  const pages = sag.printedForms[0]?.pages ?? [];
  return pages.map(({ number, returnedOn }) => ({
    number,
    returnedOn: returnedOn && fromDbDate(returnedOn),
  }));
}
