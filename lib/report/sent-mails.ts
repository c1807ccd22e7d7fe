import { db } from "@/lib/db";

/** How the mails of an edition went, as counts: no member is named. */
export type SentMails = { queued: number; sent: number; refused: number; problems: string[] };

/** `problems`: the codes of those that are tried again, each once. */
export async function readSentMails(quarter: string, number: number): Promise<SentMails> {
  const rows = await db().editionMail.findMany({
    where: { quarter, number },
    select: { state: true, problem: true },
  });
  const count = (state: (typeof rows)[number]["state"]) => rows.filter((row) => row.state === state).length;
  const tried = rows.flatMap(({ state, problem }) => (state === "queued" && problem ? [problem] : []));
  return {
    queued: count("queued"),
    sent: count("sent"),
    refused: count("refused"),
    problems: [...new Set(tried)],
  };
}
