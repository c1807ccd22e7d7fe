import { CLOSED_DAY_LABELS } from "@/lib/clock/closed-days";
import { ID_SEEN_LABELS } from "@/lib/person/labels";
import { FOREIGN_PAPER_LABELS } from "@/lib/sag/origin";
import { SETTINGS, type SettingKey, type Settings } from "@/lib/setting/settings";

/** The forms of settings; the words stand in URLs. */
export const SETTING_GROUPS = {
  kommunen: "Kommunen på papiret",
  papirer: "Papirer og legitimation",
  frister: "Frister",
  registrering: "Registrering",
  udrulning: "Udrulning og rapporter",
  sletning: "Sletning",
  besked: "Besked til alle",
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

/** How a setting is typed and shown. */
export type SettingField =
  | {
      kind: "number";
      unit: string;
      one: string;
      least: number;
      most: number /** what 0 is called */;
      none?: string;
    }
  | { kind: "line"; longest?: number }
  | { kind: "phone" }
  | { kind: "lines"; least: number; most: number }
  | { kind: "yes_no" }
  | { kind: "one"; labels: Readonly<Record<string, string>> }
  | { kind: "some"; labels: Readonly<Record<string, string>>; required?: string }
  | { kind: "message" }
  | { kind: "day" };

export type SettingWords = {
  group: SettingGroup;
  label: string;
  /** what it does */
  does: string;
  field: SettingField;
  /** nothing in the product reads it so far, and its screen says so */
  unused?: true;
};

const days = (unit: string): SettingField => ({
  kind: "number",
  unit,
  one: unit.replace("dage", "dag"),
  least: 1,
  most: 200,
});
const WORKING_DAYS = days("arbejdsdage");
const DAYS = days("dage");
const MONTHS: SettingField = { kind: "number", unit: "måneder", one: "måned", least: 1, most: 600 };

/** Every setting, in the order of the screen. The compiler asks for the words of a new one. */
export const SETTING_WORDS: Record<SettingKey, SettingWords> = {
  "municipality.name": {
    group: "kommunen",
    label: "Kommunens navn",
    does: "Står øverst på alle sider og i alle breve.",
    field: { kind: "line", longest: 60 },
  },
  "municipality.unit": {
    group: "kommunen",
    label: "Den enhed, der skriver",
    does: "Står som afsender i alle breve.",
    field: { kind: "line", longest: 60 },
  },
  "municipality.address": {
    group: "kommunen",
    label: "Adresse",
    does: "Står i alle breve. Vej og by er de to sidste linjer.",
    field: { kind: "lines", least: 2, most: 4 },
  },
  "municipality.phone": {
    group: "kommunen",
    label: "Telefonnummer",
    does: "Det nummer, borgeren kan ringe til. Står i alle breve.",
    field: { kind: "phone" },
  },
  "municipality.openingHours": {
    group: "kommunen",
    label: "Åbningstider",
    does: "Hele sætninger. Kan flettes ind i teksterne som {{aabningstider}}.",
    field: { kind: "line", longest: 200 },
  },
  "municipality.dataProtection": {
    group: "kommunen",
    label: "Databeskyttelsesrådgiver",
    does: "En hel sætning om, hvordan man får fat i rådgiveren.",
    field: { kind: "line", longest: 200 },
  },
  "paper.retention": {
    group: "kommunen",
    label: "Hvor længe vi gemmer",
    does: "Hele sætninger. Står i de breve, der fortæller, hvad vi gør med oplysninger.",
    field: { kind: "line", longest: 300 },
  },
  "paper.returnEnvelope": {
    group: "papirer",
    label: "Svarkuvert ligger ved",
    does: "Afgør, om brevet siger, at borgeren kan bruge kuverten uden frimærke.",
    field: { kind: "yes_no" },
  },
  "post.printWay": {
    group: "papirer",
    label: "Sådan bliver breve printet",
    does: "Med fjernprint bliver breve lagt i en mappe, hvor kommunens printservice henter dem.",
    field: { kind: "one", labels: { local: "På vores egen printer", remote: "Som fjernprint" } },
  },
  "paper.accepted": {
    group: "papirer",
    label: "Papirer fra andre, som vi tager imod",
    does: "Kan vælges, når et brev er kommet. Uden kryds tager vi kun vores egen formular.",
    field: { kind: "some", labels: FOREIGN_PAPER_LABELS },
  },
  "paper.acceptedId": {
    group: "papirer",
    label: "Legitimation, der er nok",
    does: "Det, der kan vælges, når en fuldmagt registreres ved skranken.",
    field: {
      kind: "some",
      labels: Object.fromEntries(Object.entries(ID_SEEN_LABELS).filter(([id]) => id !== "none_by_letter")),
      required: "Vælg mindst én slags legitimation.",
    },
  },
  "post.blankDays": {
    group: "papirer",
    label: "En udleveret blanket savnes efter",
    does: "Når den hverken er brugt eller kommet tilbage i så lang tid.",
    field: WORKING_DAYS,
  },
  "post.blankLow": {
    group: "papirer",
    label: "Få blanketter på lager",
    does: "Er der færre på lager, siger siden, at der skal laves flere. Tomt felt betyder, at den aldrig siger det.",
    field: { kind: "number", unit: "blanketter", one: "blanket", least: 1, most: 1000, none: "Siges aldrig" },
  },
  "clock.ourDays": {
    group: "frister",
    label: "Vores frist",
    does: "Så længe må en sag ligge hos os, fra papiret er her, til vi er færdige.",
    field: WORKING_DAYS,
  },
  "clock.citizenDays": {
    group: "frister",
    label: "Borgerens frist",
    does: "Den dato, der står på brevet. Derefter er det tid til en påmindelse.",
    field: WORKING_DAYS,
  },
  "clock.assumedLostDays": {
    group: "frister",
    label: "Brevet regnes for tabt",
    does: "Er der ikke kommet svar så længe efter brevet, skal det sendes igen.",
    field: WORKING_DAYS,
  },
  "clock.lapseDays": {
    group: "frister",
    label: "Sagen kan bortfalde",
    does: "Er der ikke kommet svar så længe efter brevet, kan sagen lukkes.",
    field: WORKING_DAYS,
  },
  "clock.closedDays": {
    group: "frister",
    label: "Lukkedage",
    does: "Tæller ikke som arbejdsdage. Helligdage gør det aldrig.",
    field: { kind: "some", labels: CLOSED_DAY_LABELS },
  },
  "draft.days": {
    group: "registrering",
    label: "Kladder gemmes",
    does: "Så mange dage efter, de sidst blev gemt.",
    field: DAYS,
  },
  "period.longestYears": {
    group: "registrering",
    label: "Længste periode",
    does: "En fuldmagt kan ikke registreres for længere tid. Tomt felt betyder ingen grænse.",
    field: { kind: "number", unit: "år", one: "år", least: 1, most: 50, none: "Ingen grænse" },
  },
  "person.warnUnder18": {
    group: "registrering",
    label: "Advar, når hjælperen er under 18 år",
    does: "Viser en advarsel. Den stopper ikke registreringen.",
    field: { kind: "yes_no" },
  },
  "person.askCaringEmployee": {
    group: "registrering",
    label: "Spørg, om hjælperen er ansat til at passe borgeren",
    does: "Er svaret ja, skal det være afklaret, at hjælperen må få fuldmagten.",
    field: { kind: "yes_no" },
  },
  "report.dueDays": {
    group: "udrulning",
    label: "Kvartalsrapporten skal være færdig",
    does: "Så mange dage efter, at kvartalet er slut.",
    field: DAYS,
    unused: true,
  },
  "rollout.standingStillDays": {
    group: "udrulning",
    label: "Et emne står stille efter",
    does: "Når der ikke er sket et nyt trin i så mange dage.",
    field: DAYS,
  },
  "rollout.staleDays": {
    group: "udrulning",
    label: "Intet nyt længe efter",
    does: "Når ingen har kontrolleret oplysningen i så mange dage.",
    field: DAYS,
  },
  "retention.completed": {
    group: "sletning",
    label: "Sager, der blev til en fuldmagt",
    does: "Så længe gemmes de scannede sider, efter at fuldmagten er holdt op med at gælde. Sagen selv slettes ikke endnu.",
    field: MONTHS,
  },
  "retention.rejected": {
    group: "sletning",
    label: "Afviste sager",
    does: "Så længe gemmes de scannede sider efter afvisningen. Sagen selv slettes ikke endnu.",
    field: MONTHS,
  },
  "retention.withdrawn": {
    group: "sletning",
    label: "Sager, borgeren trak tilbage",
    does: "Så længe gemmes de scannede sider, efter at sagen blev trukket tilbage. Sagen selv slettes ikke endnu.",
    field: MONTHS,
  },
  "retention.lapsed": {
    group: "sletning",
    label: "Bortfaldne sager",
    does: "Så længe gemmes de scannede sider, efter at sagen faldt bort. Sagen selv slettes ikke endnu.",
    field: MONTHS,
  },
  "retention.ended": {
    group: "sletning",
    label: "Sager, der sluttede ved dødsfald",
    does: "Så længe gemmes de scannede sider, efter at sagen blev afsluttet. Sagen selv slettes ikke endnu.",
    field: MONTHS,
  },
  "message.text": {
    group: "besked",
    label: "Beskeden",
    does: "Står øverst på alle sider for dem, der er logget ind. Tomt felt betyder ingen besked.",
    field: { kind: "message" },
  },
  "message.until": {
    group: "besked",
    label: "Sidste dag, den vises",
    does: "Tomt felt betyder, at den står, til den bliver taget væk.",
    field: { kind: "day" },
  },
};

export const DEFAULTS: Settings = SETTINGS.parse({});

const KEYS = Object.keys(SETTING_WORDS).filter((key): key is SettingKey =>
  Object.hasOwn(SETTINGS.shape, key),
);

export function keysOf(group: SettingGroup): SettingKey[] {
  return KEYS.filter((key) => SETTING_WORDS[key].group === group);
}

export function isSettingGroup(name: string): name is SettingGroup {
  return Object.hasOwn(SETTING_GROUPS, name);
}

/** The forms of the settings' screen; the message has a screen of its own. */
export function settingGroups(): { group: SettingGroup; heading: string }[] {
  return Object.entries(SETTING_GROUPS).flatMap(([group, heading]) =>
    isSettingGroup(group) && group !== "besked" ? [{ group, heading }] : [],
  );
}
