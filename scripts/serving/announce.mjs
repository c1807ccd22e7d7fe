import { DEMO_PASSWORD, DEMO_USERS } from "../../lib/auth/demo-users.mjs";
import { say } from "../setup/say.mjs";

/** @type {Record<import("../../lib/auth/permissions").Role, string>} */
const ROLE_WORDS = {
  caseworker: "borgerservicemedarbejder",
  project_lead: "projektleder",
  area_contact: "fagområdets kontakt",
  board_member: "medlem af Advisory Board",
  admin: "administrator",
  auditor: "revisor",
};

/** @param {{ publicUrl: string, demo: boolean }} options */
export function announce({ publicUrl, demo }) {
  say(`\nFuldmagtsblikket er klar: ${publicUrl}`);
  if (demo) {
    const width = Math.max(...DEMO_USERS.map(({ email }) => email.length));
    say(`\nLog ind for at prøve. Adgangskoden er ${DEMO_PASSWORD} for dem alle:`);
    for (const { email, role } of DEMO_USERS) say(`   ${email.padEnd(width)}   ${ROLE_WORDS[role]}`);
  }
  say("\nStop med Ctrl-C.");
}
