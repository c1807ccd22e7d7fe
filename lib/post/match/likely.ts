import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { likelyLocation } from "@/lib/location/todays-place";
import { shownName } from "@/lib/person/shown-name";
import { ASKING_KINDS } from "@/lib/post/letter";
import { type Candidate, type LikelyReason, rankLikely } from "@/lib/post/match/rank-likely";
import { OPEN_STATUSES, type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";

/** A sag that a page may be of, as the list shows it. */
export type LikelySag = {
  sagsnummer: string;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  status: SagStatus;
  reasons: LikelyReason[];
  /** pages of its paper that are not here */
  missing: number[];
  pageCount: number;
};

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 6;

const select = {
  id: true,
  sagsnummer: true,
  status: true,
  locationSlug: true,
  fuldmagtsgiverName: true,
  fuldmagtshaverName: true,
  printedForms: {
    where: { supersededById: null },
    select: { pages: { select: { number: true, returnedOn: true }, orderBy: { number: "asc" } } },
  },
  letters: {
    where: { kind: { in: [...ASKING_KINDS] }, sentOn: { not: null } },
    select: { sentOn: true },
    orderBy: { sentOn: "desc" },
    take: 1,
  },
} satisfies Prisma.SagSelect;

type Lying = { id: string; fileId: string; number: number; batchId: string };

/** The open sager that a page without one may be of: those of its neighbours, and those that wait for the citizen. */
export async function findLikely(actor: Actor, page: Lying, now: Date): Promise<LikelySag[]> {
  const around = await db().scanPage.findMany({
    where: { file: { batchId: page.batchId }, sagId: { not: null }, state: { not: "unmatched" } },
    select: { fileId: true, number: true, sagId: true, why: true },
    orderBy: { number: "asc" },
  });
  const ids = [...new Set(around.flatMap(({ sagId }) => (sagId ? [sagId] : [])))];
  const sees = visibleTo(actor);
  const [beside, waiting] = await Promise.all([
    db().sag.findMany({
      where: { AND: [sees, { id: { in: ids }, status: { in: [...OPEN_STATUSES] } }] },
      select,
    }),
    db().sag.findMany({
      where: { AND: [sees, { status: { in: [...WITH_CITIZEN] } }] },
      select,
      orderBy: { createdAt: "desc" },
      take: MOST_LOOKED_AT,
    }),
  ]);
  const sager = new Map([...beside, ...waiting].map((sag) => [sag.id, sag]));
  const candidates = [...sager.values()].map((sag) => ({ sag, ...candidateOf(sag, page, around) }));
  const location = await likelyLocation(actor, now);
  const ranked = rankLikely(candidates, { today: copenhagenDay(now), location, most: MOST_SHOWN });
  return ranked.map(({ candidate: { sag }, reasons }) => ({
    sagsnummer: sag.sagsnummer,
    fuldmagtsgiver: shownName(actor, sag.fuldmagtsgiverName),
    fuldmagtshaver: shownName(actor, sag.fuldmagtshaverName),
    status: sag.status,
    reasons,
    missing: pagesOf(sag).flatMap(({ number, returnedOn }) => (returnedOn ? [] : [number])),
    pageCount: pagesOf(sag).length,
  }));
}

type Sag = Prisma.SagGetPayload<{ select: typeof select }>;
type Around = { fileId: string; number: number; sagId: string | null; why: string | null };

function pagesOf({ printedForms }: Pick<Sag, "printedForms">) {
  return printedForms[0]?.pages ?? [];
}

function candidateOf(sag: Sag, page: Lying, around: readonly Around[]): Candidate {
  const own = around.filter(({ sagId }) => sagId === sag.id);
  const inFile = around.filter(({ fileId }) => fileId === page.fileId);
  const nearest = [
    inFile.findLast(({ number, why }) => number < page.number && why !== "slip_sheet"),
    inFile.find(({ number, why }) => number > page.number && why !== "slip_sheet"),
  ].flatMap((one) => (one?.sagId === sag.id ? [Math.abs(one.number - page.number)] : []));
  const before = inFile.findLast(({ number }) => number < page.number);
  const sentOn = sag.letters[0]?.sentOn ?? null;
  return {
    sagsnummer: sag.sagsnummer,
    pagesAway: nearest.length > 0 ? Math.min(...nearest) : null,
    afterSlipSheet: before?.why === "slip_sheet" && before.sagId === sag.id,
    inBatch: own.length > 0,
    waitsFor: waitsFor(sag),
    sentOn: sentOn && fromDbDate(sentOn),
    location: sag.locationSlug,
  };
}

function waitsFor(sag: Sag): Candidate["waitsFor"] {
  if (sag.status === "awaiting_signature") return "signature";
  if (sag.status !== "awaiting_citizen") return "nothing";
  return pagesOf(sag).some(({ returnedOn }) => returnedOn === null) ? "pages" : "answer";
}
