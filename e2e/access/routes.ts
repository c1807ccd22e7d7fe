import { readdirSync } from "node:fs";
import type { Who } from "../steps/who";

/** Everybody who can come to a door; the colleague is the caseworker whose draft it is not. */
export const VISITORS = [
  "nobody",
  "caseworker",
  "colleague",
  "project_lead",
  "area_contact",
  "board_member",
  "admin",
  "auditor",
] as const satisfies readonly (Who | "nobody")[];
export type Visitor = (typeof VISITORS)[number];

/** The status; or where one is sent on to, `sign in` being the sign-in that leads back here. */
export type Answer = 200 | 404 | 405 | "sign in" | "/" | "/log-ind" | "/udrulning" | "/status";

const STAFF = ["sign in", 200, 200, 404, 404, 404, 404, 404] as const;
const EVERYBODY_SIGNED_IN = ["sign in", 200, 200, 200, 200, 200, 200, 200] as const;
const READS_SETTINGS = ["sign in", 200, 200, 200, 200, 404, 200, 200] as const;
const EDITS_SETTINGS = ["sign in", 404, 404, 200, 404, 404, 200, 404] as const;
const READS_USERS = ["sign in", 404, 404, 404, 404, 404, 200, 200] as const;
const MANAGES_USERS = ["sign in", 404, 404, 404, 404, 404, 200, 404] as const;
const READS_CATALOGUE = ["sign in", 200, 200, 200, 200, 404, 200, 200] as const;
const KEEPS_CATALOGUE = ["sign in", 404, 404, 200, 404, 404, 404, 404] as const;
const WRITES_REPORTS = ["sign in", 404, 404, 200, 404, 404, 404, 404] as const;
const RECORDS_REMARKS = ["sign in", 200, 200, 200, 404, 404, 404, 404] as const;
const OPEN = [200, 200, 200, 200, 200, 200, 200, 200] as const;
const ROLLOUT = ["sign in", 200, 200, 200, 200, 404, 200, 200] as const;
const ONLY_POSTS = [405, 405, 405, 405, 405, 405, 405, 405] as const;
const LANDINGS = ["/", "/", "/udrulning", "/udrulning", "/status", "/udrulning", "/udrulning"] as const;

/** What each visitor meets at each door, in the order of VISITORS. */
export const DOORS: Record<string, readonly Answer[]> = {
  "/": [200, 200, 200, ...LANDINGS.slice(2)],
  "/log-ind": [200, ...LANDINGS],
  "/log-ind/kode": ["/log-ind", ...LANDINGS],
  "/digitalfuldmagt": OPEN,
  "/digitalfuldmagt.json": OPEN,
  "/digitalfuldmagt/fragment": OPEN,
  "/was": OPEN,
  "/sager": STAFF,
  "/sager/liste.csv": STAFF,
  "/sager/liste.xlsx": STAFF,
  "/sager/fordel": STAFF,
  "/sager/ny": STAFF,
  "/sager/brev": STAFF,
  "/sager/ny/[kladde]/[trin]": ["sign in", 200, 404, 404, 404, 404, 404, 404],
  "/sager/[sagsnummer]": STAFF,
  "/sager/[sagsnummer]/skranke": STAFF,
  "/sager/[sagsnummer]/formular.pdf": STAFF,
  "/sager/[sagsnummer]/kvittering.pdf": STAFF,
  "/sager/[sagsnummer]/breve/[brev]": STAFF,
  "/sager/[sagsnummer]/journalpakke.zip": STAFF,
  "/sager/[sagsnummer]/sider": STAFF,
  "/post": STAFF,
  "/post/breve": STAFF,
  "/post/ud": STAFF,
  "/post/ud/[koersel]": STAFF,
  "/post/ud/[koersel]/breve.pdf": STAFF,
  "/post/fjernprint/[koersel]": STAFF,
  "/post/andre-veje": STAFF,
  "/post/andre-veje/[brev]": STAFF,
  "/post/andre-veje/[brev]/brev.pdf": STAFF,
  "/post/andre-veje/[brev]/ord.txt": STAFF,
  "/post/andre-veje/[brev]/punktskrift.txt": STAFF,
  "/post/sider/[side]/billede": STAFF,
  "/post/filer/[fil]": STAFF,
  "/post/uden-sag": STAFF,
  "/post/uden-sag/[side]": STAFF,
  "/post/ind": STAFF,
  "/post/ind/[bunke]": STAFF,
  "/post/ind/modtag": ONLY_POSTS,
  "/post/blanketter": STAFF,
  "/post/blanketter/[numre]/papir.pdf": STAFF,
  "/post/blanketter/ret": STAFF,
  "/post/blanketter/udlever": STAFF,
  "/katalog": READS_CATALOGUE,
  "/katalog/[type]": KEEPS_CATALOGUE,
  "/katalog/ny": KEEPS_CATALOGUE,
  "/katalog/forvaltninger": READS_CATALOGUE,
  "/katalog/forvaltninger/[af]": READS_CATALOGUE,
  "/katalog/livssituationer": READS_CATALOGUE,
  "/katalog/livssituationer/[af]": READS_CATALOGUE,
  "/katalog/omraader": READS_CATALOGUE,
  "/katalog/omraader/[af]": READS_CATALOGUE,
  "/katalog/ventes-paa": READS_CATALOGUE,
  "/katalog/ventes-paa/[af]": READS_CATALOGUE,
  "/udrulning": ROLLOUT,
  "/udrulning/[type]": ROLLOUT,
  "/udrulning/aendringer": ROLLOUT,
  "/udrulning/daekning": ROLLOUT,
  "/udrulning/daekning.csv": ROLLOUT,
  "/udrulning/daekning.xlsx": ROLLOUT,
  "/udrulning/import": KEEPS_CATALOGUE,
  "/udrulning/kvartaler.csv": ROLLOUT,
  "/udrulning/kvartaler.xlsx": ROLLOUT,
  "/udrulning/matrix": ROLLOUT,
  "/udrulning/matrix.csv": ROLLOUT,
  "/udrulning/matrix.xlsx": ROLLOUT,
  "/udrulning/nationale-tal": ROLLOUT,
  "/udrulning/nationale-tal.csv": ROLLOUT,
  "/udrulning/nationale-tal.xlsx": ROLLOUT,
  "/udrulning/nationale-tal/import": KEEPS_CATALOGUE,
  "/udrulning/nationale-tal/skriv": KEEPS_CATALOGUE,
  "/udrulning/tidslinje": ROLLOUT,
  "/rapporter": WRITES_REPORTS,
  "/rapporter/[kvartal]": WRITES_REPORTS,
  "/rapporter/[kvartal]/visning": WRITES_REPORTS,
  "/rapporter/bemaerkninger": WRITES_REPORTS,
  "/rapporter/bemaerkninger/ny": RECORDS_REMARKS,
  "/rapporter/bemaerkninger/[bemaerkning]": WRITES_REPORTS,
  "/tal": ["sign in", 200, 200, 200, 200, 404, 404, 404],
  "/administration": READS_SETTINGS,
  "/administration/brugere": READS_USERS,
  "/administration/brugere/ny": MANAGES_USERS,
  "/administration/brugere/[bruger]": READS_USERS,
  "/administration/steder": READS_SETTINGS,
  "/administration/steder/ny": EDITS_SETTINGS,
  "/administration/steder/[sted]": READS_SETTINGS,
  "/administration/indstillinger": READS_SETTINGS,
  "/administration/indstillinger/[gruppe]": EDITS_SETTINGS,
  "/administration/tekster": READS_SETTINGS,
  "/administration/tekster/[tekst]": READS_SETTINGS,
  "/administration/besked": READS_SETTINGS,
  "/status": EVERYBODY_SIGNED_IN,
  "/status/[kvartal]": EVERYBODY_SIGNED_IN,
  "/status/[kvartal]/status.pdf": EVERYBODY_SIGNED_IN,
  "/status/[kvartal]/tal.csv": EVERYBODY_SIGNED_IN,
  "/status/[kvartal]/tal.xlsx": EVERYBODY_SIGNED_IN,
  "/mig": EVERYBODY_SIGNED_IN,
  "/mig/adgangskode": EVERYBODY_SIGNED_IN,
  "/hjaelp": EVERYBODY_SIGNED_IN,
  "/hjaelp/[del]": EVERYBODY_SIGNED_IN,
  "/hjaelp/billeder/[navn]": EVERYBODY_SIGNED_IN,
  "/api/health": OPEN,
  "/api/ready": OPEN,
  "/api/auth/[...nextauth]": ONLY_POSTS,
};

/** The routes of the product, from its folders: `(staff)` and the like are no part of an address. */
export function routesOnDisk(): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\/(page|route)\.[jt]sx?$/.test(file))
    .map((file) => file.replace(/\/\([^/]+\)/g, "").replace(/\/[^/]+$/, "") || "/");
}

/** The same for everybody, without script and kept by whoever likes. */
export const PUBLIC_PAGES = ["/digitalfuldmagt", "/was"];
/** Public too, and there for other sites to take. */
export const FOR_OTHER_SITES = ["/digitalfuldmagt.json", "/digitalfuldmagt/fragment"];

/** Each route with the first visitor to whom it is shown. */
export const SHOWN = Object.entries(DOORS).flatMap(([route, answers]) => {
  const guest = VISITORS[answers.indexOf(200)];
  return guest ? [{ route, guest }] : [];
});
export const FILES = SHOWN.filter(({ route }) => isFile(route));
export const PAGES = SHOWN.filter(
  ({ route }) =>
    !route.startsWith("/api/") &&
    !isFile(route) &&
    !route.startsWith("/hjaelp/billeder") &&
    !FOR_OTHER_SITES.includes(route),
);

/** Papers, letters and packages of a sag, what was scanned, and lists as files. */
function isFile(route: string): boolean {
  return /\.(pdf|zip|csv|xlsx|txt)$|\/breve\/|\/billede$|\/filer\//.test(route);
}
