import { db } from "@/lib/db";

/** Who gets the mail of an edition: every member of the board, unless they have said no to it. */
export const GETS_MAIL = { active: true, statusMail: true, roles: { has: "board_member" } } as const;

export function countBoard(): Promise<number> {
  return db().user.count({ where: GETS_MAIL });
}
