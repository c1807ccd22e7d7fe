import { type IsoDate, shortDate } from "@/lib/dates";
import { type FuldmagtChannel, type FuldmagtKind, nationalName } from "@/lib/fuldmagt/words";
import type { Address } from "@/lib/person/person";

/** One field of the national solution: what it is called and what is put there. */
export type CopyLine = {
  key: string;
  label: string;
  /** null is not to be copied yet: `instead` stands there */
  value: string | null;
  instead?: string;
};
export type CopyGroup = { key: string; heading: string; lines: CopyLine[] };

export type CopyParty = {
  name: string;
  /** whole, when a logged act shows it now */
  cpr: string | null;
  cprMasked: string | null;
  cvr: string | null;
  address: Address | null;
  protectedAddress: boolean;
};

export type CopyFuldmagt = {
  id: string;
  title: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  privilegienavn: string | null;
};

type Copied = {
  fuldmagtsgiver: CopyParty;
  fuldmagtshaver: CopyParty;
  fuldmagter: readonly CopyFuldmagt[];
  from: IsoDate;
  to: IsoDate;
};

/**
 * What is entered in the national solution, in the order that borger.dk describes: who gives, who receives, what it is
 * about, how long. The names of its fields are not documented; see docs/adr/0018.
 */
export function copyGroups({ fuldmagtsgiver, fuldmagtshaver, fuldmagter, from, to }: Copied): CopyGroup[] {
  return [
    { key: "fuldmagtsgiver", heading: "Fuldmagtsgiver", lines: partyLines(fuldmagtsgiver) },
    { key: "fuldmagtshaver", heading: "Fuldmagtshaver", lines: partyLines(fuldmagtshaver) },
    { key: "emner", heading: "Emner", lines: fuldmagter.flatMap(fuldmagtLines) },
    {
      key: "periode",
      heading: "Periode",
      lines: [
        { key: "fra", label: "Fra", value: shortDate(from) },
        { key: "til", label: "Til og med", value: shortDate(to) },
      ],
    },
  ];
}

/** Name, and what tells the party apart: CPR, CVR, or the address where no number is known. */
function partyLines({ name, cpr, cprMasked, cvr, address, protectedAddress }: CopyParty): CopyLine[] {
  const lines: CopyLine[] = [{ key: "navn", label: "Navn", value: name }];
  if (cprMasked) return [...lines, { key: "cpr", label: "CPR", value: cpr, instead: cprMasked }];
  if (cvr) return [...lines, { key: "cvr", label: "CVR", value: cvr }];
  if (protectedAddress) {
    return [...lines, { key: "adresse", label: "Adresse", value: null, instead: "Beskyttet. Slå op i CPR." }];
  }
  const { street = "", postcode = "", city = "" } = address ?? {};
  return [...lines, { key: "adresse", label: "Adresse", value: `${street}, ${postcode} ${city}`.trim() }];
}

function fuldmagtLines(fuldmagt: CopyFuldmagt, at: number): CopyLine[] {
  const { id, title, privilegienavn } = fuldmagt;
  const line = { key: id, label: `Emne ${at + 1}`, value: nationalName(title, fuldmagt) };
  if (!privilegienavn) return [line];
  return [line, { key: `${id}-privilegie`, label: "Privilegienavn", value: privilegienavn }];
}
