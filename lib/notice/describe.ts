import { type IsoDate, shortDate } from "@/lib/dates";
import type { NoticeKind } from "@/lib/notice/notice";

export type Told = {
  kind: NoticeKind;
  /** the colleague who did it; null when the account is gone */
  actor: string | null;
  /** the one sag it is about */
  sagsnummer: string | null;
  sagCount: number;
  days: { from: IsoDate; to: IsoDate } | null;
};

/** A notice as a sentence around the sag it leads to. No name of a citizen is in it. */
export function describeNotice({ kind, actor, sagsnummer, sagCount, days }: Told) {
  const who = actor ?? "En tidligere kollega";
  const sag = sagsnummer ? `sag ${sagsnummer}` : sagCount === 1 ? "en sag" : `${sagCount} sager`;
  const when = days ? ` ${daysWords(days)}` : "";
  const sentences: Record<NoticeKind, string> = {
    given: `${who} gav dig ${sag}.`,
    taken: `${who} flyttede ${sag} fra dig.`,
    moved: `${who} arbejdede i ${sag}, som du har.`,
    covering: `${who} er væk${when}. Du ser til sagerne imens.`,
    cover_ended: `Du skal ikke se til sagerne for ${who}${when} mere.`,
    received: `Alle sider er kommet i ${sag}, som du har. Den skal kontrolleres.`,
  };
  return sentences[kind];
}

/** "fra 24.12.2026 til og med 31.12.2026", or the one day. */
export function daysWords({ from, to }: { from: IsoDate; to: IsoDate }): string {
  return from === to ? `den ${shortDate(from)}` : `fra ${shortDate(from)} til og med ${shortDate(to)}`;
}
