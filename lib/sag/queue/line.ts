import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, daysBetween, fromDbDate, type IsoDate } from "@/lib/dates";
import { shownName } from "@/lib/person/shown-name";
import { renewalOf } from "@/lib/sag/guide/renewal";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { QueueName } from "@/lib/sag/queue/queues";
import { titlesOf } from "@/lib/sag/topic-rows";

/** A sag in a list. Names are as the actor may see them. */
export type QueueLine = {
  sagsnummer: string;
  /** the sag as it was when the list was read, for whoever changes it from here */
  version: number;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  topicCount: number;
  status: SagStatus;
  /** what the citizen was asked for, while we wait for it */
  missing: string | null;
  assigneeId: string | null;
  assignee: string | null;
  /** null when it is closed */
  dueOn: IsoDate | null;
  createdOn: IsoDate;
  /** in `udloeber` alone */
  expiring: Expiring | null;
};

export type Expiring = {
  /** titles of what holds still */
  topics: string[];
  /** the last day that it holds */
  endsOn: IsoDate;
  daysLeft: number;
  /** the sagsnummer that renews it */
  renewedBy: string | null;
};

/** What a line is made of. In `udloeber` only what holds still counts. */
export function selectLine(queue: QueueName, today: IsoDate) {
  const title = { where: validOn(today), select: { title: true } };
  return {
    id: true,
    key: true,
    sagsnummer: true,
    version: true,
    status: true,
    dueOn: true,
    periodTo: true,
    createdAt: true,
    fuldmagtsgiverName: true,
    fuldmagtshaverName: true,
    assigneeId: true,
    assignee: { select: { name: true } },
    renewedBy: { select: { sagsnummer: true, status: true }, orderBy: { createdAt: "asc" } },
    fuldmagter: {
      where: queue === "udloeber" ? { fate: "active" } : {},
      select: { pakke: { select: { typeSlug: true, fuldmagtstype: { select: { rows: title } } } } },
      orderBy: { pakke: { typeSlug: "asc" } },
    },
  } satisfies Prisma.SagSelect;
}

type Selected = Prisma.SagGetPayload<{ select: ReturnType<typeof selectLine> }>;

type Told = { queue: QueueName; today: IsoDate; missing: string | null };

export function toQueueLine(actor: Actor, sag: Selected, { queue, today, missing }: Told): QueueLine {
  const { sagsnummer, version, status, assigneeId, assignee, dueOn, fuldmagter } = sag;
  return {
    sagsnummer,
    version,
    status,
    missing,
    assigneeId,
    fuldmagtsgiver: shownName(actor, sag.fuldmagtsgiverName),
    fuldmagtshaver: shownName(actor, sag.fuldmagtshaverName),
    topicCount: new Set(fuldmagter.map(({ pakke }) => pakke.typeSlug)).size,
    assignee: assignee?.name ?? null,
    dueOn: dueOn && fromDbDate(dueOn),
    createdOn: copenhagenDay(sag.createdAt),
    expiring: queue === "udloeber" ? expiring(sag, today) : null,
  };
}

function expiring({ fuldmagter, periodTo, renewedBy }: Selected, today: IsoDate): Expiring {
  const endsOn = fromDbDate(periodTo);
  return {
    topics: titlesOf(fuldmagter),
    endsOn,
    daysLeft: daysBetween(today, endsOn),
    renewedBy: renewalOf(renewedBy)?.sagsnummer ?? null,
  };
}
