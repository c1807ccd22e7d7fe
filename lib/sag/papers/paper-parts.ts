import type { IsoDate } from "@/lib/dates";
import type { LetterHead, Municipality, PaperParty, PaperTopic } from "@/lib/pdf/paper";
import { cprAge, maskCpr } from "@/lib/person/cpr";
import { type ReturnWay, returnWayFor } from "@/lib/post/ways";
import { type Party, toParty } from "@/lib/sag/persons";
import type { SagRow } from "@/lib/sag/read";
import type { Settings } from "@/lib/setting/settings";

/** The two parties of a sag. Throws when one is missing: the database does not let that happen. */
export function partiesOf(sag: Pick<SagRow, "persons">): { fuldmagtsgiver: Party; fuldmagtshaver: Party } {
  const parties = sag.persons.map(toParty);
  const fuldmagtsgiver = parties.find(({ role }) => role === "fuldmagtsgiver");
  const fuldmagtshaver = parties.find(({ role }) => role === "fuldmagtshaver");
  if (!fuldmagtsgiver || !fuldmagtshaver) throw new Error("A sag lacks a party.");
  return { fuldmagtsgiver, fuldmagtshaver };
}

export function paperParty(party: Party, today: IsoDate): PaperParty {
  return {
    age: party.cpr && cprAge(party.cpr, today),
    name: party.name,
    address: addressLines(party),
    addressProtected: party.protectedAddress,
    cprMasked: party.cpr && maskCpr(party.cpr),
    cvr: party.cvr,
    phone: party.phone,
  };
}

/** Name and address in the window of the fuldmagtsgiver's own envelope; never a number. */
export function windowAddress(fuldmagtsgiver: Party): string[] {
  return [fuldmagtsgiver.name, ...(addressLines(fuldmagtsgiver) ?? [])];
}

function addressLines({ address }: Party): string[] | null {
  return address && [address.street, `${address.postcode} ${address.city}`.trim()];
}

/** Topics in the order of the sag, each with what is asked for of it. */
export function paperTopics(fuldmagter: SagRow["fuldmagter"]): PaperTopic[] {
  const topics = new Map<string, PaperTopic>();
  for (const { pakke } of fuldmagter) {
    const row = pakke.fuldmagtstype.rows[0];
    const fresh = { title: row?.title ?? pakke.typeSlug, sentence: row?.sentence ?? "", does: [] };
    const topic = topics.get(pakke.typeSlug) ?? fresh;
    topic.does.push({ kind: pakke.kind, channel: pakke.channel });
    topics.set(pakke.typeSlug, topic);
  }
  return [...topics.values()];
}

export function municipalityOf(settings: Settings): Municipality {
  return {
    name: settings["municipality.name"],
    unit: settings["municipality.unit"],
    address: settings["municipality.address"],
    phone: settings["municipality.phone"],
    openingHours: settings["municipality.openingHours"],
    dataProtection: settings["municipality.dataProtection"],
    retention: settings["paper.retention"],
  };
}

/** How what the fuldmagtsgiver is asked for is to come back, as the paper says it. */
export function returnWayOf(sag: Pick<SagRow, "persons" | "location">, settings: Settings): ReturnWay {
  return returnWayFor({
    mailWay: partiesOf(sag).fuldmagtsgiver.mailWay,
    place: sag.location.rows[0]?.kind ?? null,
    returnEnvelope: settings["paper.returnEnvelope"],
  });
}

/** The head of a letter about a sag, to the fuldmagtsgiver. */
export function letterHead(
  sag: Pick<SagRow, "persons" | "sagsnummer">,
  { settings, today }: { settings: Settings; today: IsoDate },
): LetterHead {
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  return {
    municipality: municipalityOf(settings),
    sagsnummer: sag.sagsnummer,
    date: today,
    windowAddress: windowAddress(fuldmagtsgiver),
    fuldmagtsgiver: paperParty(fuldmagtsgiver, today),
    fuldmagtshaver: paperParty(fuldmagtshaver, today),
  };
}
