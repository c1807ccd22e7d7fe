import { stdin } from "node:process";
import { createInterface } from "node:readline/promises";
import { OPERATOR, ROLES, type Role } from "@/lib/auth/permissions";
import { USER_REFUSALS, type UserRefusal } from "@/lib/auth/user-rules";
import { addUser, changeUser } from "@/lib/auth/users";
import { disconnect } from "@/lib/db";

const USAGE = `Brug:
  npm run user -- add <mail> <navn> <rolle>[,<rolle>]   spørger om adgangskoden (eller læser den fra en pipe)
  npm run user -- roles <mail> <rolle>[,<rolle>]        giver kontoen andre roller
  npm run user -- password <mail>                       giver en ny adgangskode
  npm run user -- close <mail>                          lukker kontoen
  npm run user -- open <mail>                           åbner den igen
Roller: ${ROLES.join(", ")}`;

const REFUSALS: Record<UserRefusal, string> = {
  ...USER_REFUSALS,
  no_roles: `Giv mindst én rolle: ${ROLES.join(", ")}.`,
};

/** Accounts from the server's command line: the first administrator. Afterwards it is done at /administration/brugere. */
async function main([verb, email = "", ...rest]: string[]): Promise<number> {
  const run = VERBS[verb ?? ""];
  if (!run || !/^\S+@\S+$/.test(email)) return say(USAGE, 1);
  const result = await run(email, rest);
  return result.ok ? say("Gemt.", 0) : say(REFUSALS[result.refusal], 1);
}

const VERBS: Record<string, (email: string, rest: string[]) => ReturnType<typeof addUser>> = {
  add: async (email, [name = "", roles = ""]) =>
    addUser(OPERATOR, { email, name, roles: rolesOf(roles), password: await password() }, new Date()),
  roles: (email, [roles = ""]) => changeUser(OPERATOR, email, { roles: rolesOf(roles) }, new Date()),
  password: async (email) => changeUser(OPERATOR, email, { password: await password() }, new Date()),
  close: (email) => changeUser(OPERATOR, email, { active: false }, new Date()),
  open: (email) => changeUser(OPERATOR, email, { active: true }, new Date()),
};

/** Only when every word is a role; else none, which is refused. */
function rolesOf(list: string): Role[] {
  const words = list.split(",").map((word) => word.trim());
  const roles = ROLES.filter((role) => words.includes(role));
  return roles.length === words.length ? roles : [];
}

/** Never an argument: those stand in the shell's history and in the list of processes. */
async function password(): Promise<string> {
  const lines = createInterface({ input: stdin, output: process.stderr });
  const typed = await lines.question("Adgangskode (mindst 12 tegn): ");
  lines.close();
  return typed.trim();
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main(process.argv.slice(2)).finally(disconnect);
