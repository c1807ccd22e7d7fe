import { OPERATOR } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { db, disconnect } from "@/lib/db";
import { changeSetting, type SettingRefusal } from "@/lib/setting/change";
import { readSettings } from "@/lib/setting/queries";

const USAGE = `Brug: npm run setting -- list                     viser, hvad kommunen har valgt
      npm run setting -- <navn> <værdi>          ændrer fra i dag
Værdien skrives som JSON, for eksempel: npm run setting -- person.askCaringEmployee false`;

const REFUSALS: Record<SettingRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  unknown_setting: "Den indstilling findes ikke. Se navnene med: npm run setting -- list",
  changed_meanwhile: "Den er ændret af en anden imens. Se, hvordan den står nu, med: npm run setting -- list",
  wrong_value: "Den værdi passer ikke. Se, hvordan den skrives nu, med: npm run setting -- list",
};

/** Shows or changes what the municipality decides: for the first set-up. Afterwards it is done at /administration. */
async function main([key = "", value]: string[]): Promise<number> {
  if (key === "list") return say(await listed(), 0);
  if (value === undefined) return say(USAGE);
  const result = await changeSetting(OPERATOR, { key, value: asJson(value) }, new Date());
  return result.ok ? say("Gemt. Det gælder fra i dag.", 0) : say(REFUSALS[result.refusal]);
}

async function listed(): Promise<string> {
  const settings = await readSettings(db(), copenhagenDay(new Date()));
  return Object.entries(settings)
    .map(([name, value]) => `${name.padEnd(32)} ${JSON.stringify(value)}`)
    .join("\n");
}

/** A plain word is a text; everything else is JSON. */
function asJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function say(text: string, exitCode = 1): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main(process.argv.slice(2)).finally(disconnect);
