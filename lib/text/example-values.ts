import type { Placeholder } from "./fill";

/** A value for every placeholder, as long as they get, about people who are invented: for previews and tests. */
export const EXAMPLE_VALUES: Record<Placeholder, string> = {
  fuldmagtsgiver: "Ingrid Demosen",
  fuldmagtsgiverFornavn: "Ingrid",
  fuldmagtshaver: "Karen Prøvegaard",
  fuldmagtshaverFornavn: "Karen",
  sagsnummer: "2026-000482",
  antalSider: "to sider",
  sidsteSide: "2",
  svarSenest: "11. december 2026",
  indlevering: "Brug den kuvert, der ligger ved. Du skal ikke sætte frimærke på.",
  grundlag: "fremtidsfuldmagt",
  begrundelse: "Vi kan ikke se, hvem der har skrevet under.",
  kommune: "Odense Kommune",
  enhed: "Borgerservice",
  telefon: "66 13 13 72",
  aabningstider: "Vi har åbent mandag til fredag kl. 9.30-15.",
  databeskyttelse: "Ring til kommunen på 66 13 13 72, og spørg efter rådgiveren.",
  opbevaring: "Vi gemmer det, så længe fuldmagten gælder.",
};
