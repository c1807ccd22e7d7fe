import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readWaiting } from "@/lib/my-work/next-thing";
import { PAPERS_SET } from "@/lib/pdf/papers";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { toParty } from "@/lib/sag/persons";
import { countQueues } from "@/lib/sag/queue/count";
import { listQueue, PAGE } from "@/lib/sag/queue/list";
import { QUEUE_NAMES, type QueueName, queueOf } from "@/lib/sag/queue/queues";
import { usualSort } from "@/lib/sag/queue/sorts";
import { readSearch, searchSager } from "@/lib/sag/search/search";
import { stepSag } from "@/lib/sag/step";
import { openSag } from "@/lib/sag/view";
import { aDraftOf, finish, snapshotOf } from "@/tests/case-work";
import { aRegistration } from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";
import { type Measured, took } from "./timing";

const DEEP = 50;
const SAMPLE = 500;

/** What a caseworker does, against the functions that the screens call. */
export async function sagerOperations(actor: Actor, now: Date): Promise<Measured[]> {
  const today = copenhagenDay(now);
  return [
    ...QUEUE_NAMES.map((queue) => ({
      name: `Kø: ${queueOf(queue).label}`,
      once: () => took(() => listQueue(actor, { queue }, today)),
    })),
    await deepPage(actor, today, "lukkede"),
    { name: "Antal i alle køer", once: () => took(() => countQueues(actor, today)) },
    { name: "Forsidens næste ting", once: () => took(() => readWaiting(actor, today)) },
    ...(await searches(actor, now)),
    await opening(actor, now),
    ...creating(actor, now),
    ...(await stepping(actor, now)),
  ];
}

/** The page that one comes to by pressing for the next so many times. */
async function deepPage(actor: Actor, today: string, queue: QueueName): Promise<Measured> {
  const sort = usualSort(queue);
  const { next } = await listQueue(actor, { queue, sort }, today, PAGE * (DEEP - 1));
  const cursor = next === null ? null : ({ side: "after", at: next } as const);
  return {
    name: `Side ${DEEP} af ${queueOf(queue).label}`,
    once: () => took(() => listQueue(actor, { queue, sort, cursor }, today)),
  };
}

/** Searched for as people do, by what they know of a sag that is there; and the result is read. */
async function searches(actor: Actor, now: Date): Promise<Measured[]> {
  const rows = await db().sag.findMany({
    include: { persons: { where: { role: "fuldmagtsgiver" } } },
    orderBy: { key: "asc" },
    take: SAMPLE,
  });
  const sager = rows.map(({ sagsnummer, fuldmagtsgiverName, persons: [person] }) => ({
    sagsnummer,
    name: fuldmagtsgiverName,
    cpr: (person && toParty(person).cpr) ?? "",
  }));
  const search = (what: string, wordsOf: (sag: (typeof sager)[number]) => string): Measured => ({
    name: `Søg: ${what}`,
    once: (round) => {
      const sag = sager[(round * 7) % sager.length];
      const text = sag ? wordsOf(sag) : "";
      return took(() => searchAndRead(actor, text, now));
    },
  });
  return [
    search("sagsnummer", ({ sagsnummer }) => sagsnummer),
    search("navn", ({ name }) => name),
    search("begyndelsen af et navn", ({ name }) => name.slice(0, 4)),
    search("navn med en tastefejl", ({ name }) => misspelt(name)),
    search("CPR-nummer", ({ cpr }) => cpr),
  ];
}

async function searchAndRead(actor: Actor, text: string, now: Date): Promise<void> {
  const found = await searchSager(actor, text, now);
  if (found && "id" in found) await readSearch(actor, found.id, now);
}

/** The last word with two letters the other way round. */
function misspelt(name: string): string {
  return name.replace(/(.)(.)(.)$/, "$2$1$3");
}

async function opening(actor: Actor, now: Date): Promise<Measured> {
  const sager = await db().sag.findMany({
    select: { sagsnummer: true },
    orderBy: { key: "asc" },
    take: SAMPLE,
  });
  return {
    name: "Åbn en sag",
    once: (round) => took(() => openSag(actor, sager[(round * 11) % sager.length]?.sagsnummer ?? "", now)),
  };
}

/** From the last step of the guide to the sag with its papers; and the same without what it takes to set them. */
function creating(actor: Actor, now: Date): Measured[] {
  const create = async () => {
    const draft = await aDraftOf(actor, aRegistration(), now);
    return async () => {
      const result = await finish(actor, draft, now);
      if (!result.ok) throw new Error(JSON.stringify(result));
    };
  };
  return [
    { name: "Opret en sag, med papirernes PDF", once: async () => took(await create()) },
    { name: "Opret en sag, uden PDF", once: async () => tookWithoutPapers(await create()) },
  ];
}

async function tookWithoutPapers(run: () => Promise<void>): Promise<number> {
  let began = 0;
  let papers = 0;
  const ignored = () => undefined;
  const listeners = {
    start: () => {
      began = performance.now();
    },
    asyncEnd: () => {
      papers += performance.now() - began;
    },
    end: ignored,
    asyncStart: ignored,
    error: ignored,
  };
  PAPERS_SET.subscribe(listeners);
  try {
    return (await took(run)) - papers;
  } finally {
    PAPERS_SET.unsubscribe(listeners);
  }
}

function stepping(actor: Actor, now: Date): Promise<Measured[]> {
  return Promise.all([
    stepOf(actor, now, { name: "Et trin: siderne er kommet", step: "receive", from: "awaiting_signature" }),
    stepOf(actor, now, { name: "Et trin: siderne er i orden", step: "check", from: "received" }),
    stepOf(actor, now, { name: "Et trin: fuldmagten er oprettet", step: "register", from: "checked" }),
  ]);
}

type Step = { name: string; step: "receive" | "check" | "register"; from: SagStatus };

/** Each sag takes its step once, with its form filled in beforehand. */
async function stepOf(actor: Actor, now: Date, { name, step, from }: Step): Promise<Measured> {
  const waiting = await db().sag.findMany({
    where: { status: from },
    select: { sagsnummer: true },
    orderBy: { key: "asc" },
    take: SAMPLE,
  });
  const day = shortDate(copenhagenDay(now));
  return {
    name,
    once: async () => {
      const { sagsnummer } = waiting.pop() ?? {};
      if (!sagsnummer) throw new Error(`There are too few sager at ${from}.`);
      const form = typedStep(step, await snapshotOf(actor, sagsnummer), { day });
      return took(async () => {
        const result = await stepSag(actor, { sagsnummer, step, form }, now);
        if (!result.ok) throw new Error(JSON.stringify(result));
      });
    },
  };
}
