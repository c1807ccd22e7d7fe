import { type AccountView, listAccounts } from "@/lib/administration/accounts";
import type { Change } from "@/lib/administration/change-words";
import { changesOf } from "@/lib/administration/changes";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, longDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { KnownPlace } from "@/lib/location/queries";
import { listPlaces } from "@/lib/location/queries";
import { readSettings } from "@/lib/setting/queries";
import { messageOn } from "@/lib/setting/today";
import { keysOf } from "@/lib/setting/words";
import { TEXT_SLUGS } from "@/lib/text/slugs";

export type Part = { href: string; label: string; sentence: string; changed: Change | undefined };

type Read = Omit<Part, "changed"> & { seq: bigint };

/** The parts of administration that somebody may see, each with one sentence and when it was last changed. */
export async function readParts(actor: Actor, now: Date): Promise<Part[]> {
  const parts = await Promise.all([
    ...(can(actor, "user:read") ? [users(actor)] : []),
    places(now),
    settings(),
    texts(),
    message(now),
  ]);
  const changes = await changesOf(parts.map(({ seq }) => seq));
  return parts.map(({ seq, ...part }) => ({ ...part, changed: changes.get(seq) }));
}

async function users(actor: Actor): Promise<Read> {
  // by the subject's index: users have few events, and other subjects very many
  const last = await db().event.findFirst({
    where: { subjectKind: "user" },
    select: { seq: true },
    orderBy: [{ occurredOn: "desc" }, { seq: "desc" }],
  });
  const sentence = accountsSentence(await listAccounts(actor));
  return { href: "/administration/brugere", label: "Brugere", sentence, seq: last?.seq ?? 0n };
}

export function accountsSentence(accounts: readonly Pick<AccountView, "active">[]): string {
  const open = accounts.filter(({ active }) => active).length;
  const closed = accounts.length - open;
  if (closed === 0) return `${counted(open, "åben konto", "åbne konti")}.`;
  return `${counted(open, "åben konto", "åbne konti")} og ${counted(closed, "lukket", "lukkede")}.`;
}

async function places(now: Date): Promise<Read> {
  const known = await listPlaces(db(), copenhagenDay(now));
  const seq = latest(known.map((place) => place.seq));
  return { href: "/administration/steder", label: "Steder", sentence: placesSentence(known), seq };
}

export function placesSentence(known: readonly Pick<KnownPlace, "state">[]): string {
  const count = (state: KnownPlace["state"]) => known.filter((place) => place.state === state).length;
  const others = [
    ...(count("coming") > 0 ? [`${count("coming")} åbner senere`] : []),
    ...(count("closed") > 0 ? [counted(count("closed"), "er lukket", "er lukkede")] : []),
  ];
  return `${[`Borgere kan henvende sig ${counted(count("open"), "sted", "steder")}`, ...others].join(", ")}.`;
}

const MESSAGE_KEYS = keysOf("besked");

async function settings(): Promise<Read> {
  const rows = await db().settingRow.findMany({
    where: { replacedSeq: null, key: { notIn: MESSAGE_KEYS } },
    select: { key: true, recordedSeq: true },
  });
  const decided = new Set(rows.map(({ key }) => key)).size;
  return {
    href: "/administration/indstillinger",
    label: "Indstillinger",
    sentence:
      decided === 0
        ? "Alt står, som vi foreslår."
        : `Kommunen har selv bestemt ${decided}. Resten står, som vi foreslår.`,
    seq: lastOf(rows),
  };
}

async function texts(): Promise<Read> {
  const rows = await db().textRow.findMany({
    where: { replacedSeq: null },
    select: { version: true, recordedSeq: true, slug: true },
  });
  const own = new Set(rows.filter(({ version }) => version > 1).map(({ slug }) => slug)).size;
  return {
    href: "/administration/tekster",
    label: "Tekster",
    sentence: `${counted(TEXT_SLUGS.length, "tekst", "tekster")} til breve og papirer. ${own === 0 ? "Alle står, som vi foreslår" : `Kommunen har skrevet ${own} af dem`}.`,
    seq: lastOf(rows),
  };
}

async function message(now: Date): Promise<Read> {
  const today = copenhagenDay(now);
  const settings = await readSettings(db(), today);
  const rows = await db().settingRow.findMany({
    where: { replacedSeq: null, key: { in: MESSAGE_KEYS } },
    select: { recordedSeq: true },
  });
  const until = settings["message.until"];
  const shown = until ? `Der vises en besked til og med ${longDate(until)}.` : "Der vises en besked.";
  return {
    href: "/administration/besked",
    label: "Besked til alle",
    sentence: messageOn(settings, today) === "" ? "Der vises ingen besked." : shown,
    seq: lastOf(rows),
  };
}

function lastOf(rows: readonly { recordedSeq: bigint }[]): bigint {
  return latest(rows.map(({ recordedSeq }) => recordedSeq));
}

function latest(seqs: readonly bigint[]): bigint {
  return seqs.toSorted((a, b) => (a < b ? 1 : -1))[0] ?? 0n;
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? "Ingen" : count} ${count === 1 ? one : many}`;
}
