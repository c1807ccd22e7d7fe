import { type Actor, can } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type Board, tally } from "@/lib/rollout/board";
import { type AreaContacts, readAreaContacts } from "@/lib/rollout/contacts";
import { type AreaGroup, type MatrixFilter, matrixOf, type RolloutLine } from "@/lib/rollout/matrix";
import { type MatrixQuery, matrixFilter } from "@/lib/rollout/matrix-query";
import { type PartyNames, readParties, readPartyNames } from "@/lib/rollout/parties";
import { readBoard } from "@/lib/rollout/read-board";
import { reaches, reachOf } from "@/lib/rollout/scope";
import { readSettings } from "@/lib/setting/queries";

export type MatrixView = {
  board: Board;
  groups: AreaGroup[];
  filter: MatrixFilter;
  areas: { value: string; label: string }[];
  parties: PartyNames;
  contacts: AreaContacts;
  partyOptions: { value: string; label: string }[];
  tally: ReturnType<typeof tally>;
  /** how much of it the reader may step */
  reach: "all" | "some" | "none";
  mayStep: (line: RolloutLine) => boolean;
};

/** The matrix with its filter, as of a Copenhagen day. */
export async function readMatrix(actor: Actor, query: MatrixQuery, day: IsoDate): Promise<MatrixView> {
  const [board, parties, names, settings, reach, contacts] = await Promise.all([
    readBoard(day),
    readParties(day),
    readPartyNames(day),
    readSettings(db(), day),
    reachOf(db(), actor),
    readAreaContacts(),
  ]);
  const areas = areasOf(board);
  const filter = matrixFilter(
    query,
    areas.map(({ value }) => value),
    [...parties.keys()],
  );
  const canStep = can(actor, "rollout:step");
  return {
    board,
    groups: matrixOf(board, filter, { parties: names, limit: settings["rollout.standingStillDays"] }),
    filter,
    areas,
    parties,
    contacts,
    partyOptions: [...parties].map(([value, label]) => ({ value, label })),
    tally: tally(board.types),
    reach: reach === "all" ? "all" : reach.size > 0 ? "some" : "none",
    mayStep: ({ area, status }) => canStep && status !== "retired" && reaches(reach, area.slug),
  };
}

function areasOf({ types }: Board) {
  const areas = new Map(
    types
      .flatMap(({ area, rollouts }) => [area, ...rollouts.map((rollout) => rollout.area)])
      .map((area) => [area.slug, area.title]),
  );
  return [...areas]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "da"));
}
