import { say } from "../setup/say.mjs";

export const DEMO_PASSWORD = "proev-mig-2026";

/** @type {[email: string, role: string][]} */
const DEMO_USERS = [
  ["borgerservice@demo.example", "borgerservicemedarbejder"],
  ["borgerservice2@demo.example", "borgerservicemedarbejder"],
  ["projektleder@demo.example", "projektleder"],
  ["projektleder2@demo.example", "projektleder"],
  ["fagomraade@demo.example", "fagområdets kontakt"],
  ["board@demo.example", "medlem af Advisory Board"],
  ["admin@demo.example", "administrator"],
  ["revisor@demo.example", "revisor"],
];

/** @param {{ publicUrl: string, demo: boolean }} options */
export function announce({ publicUrl, demo }) {
  say(`\nFuldmagtsblikket er klar: ${publicUrl}`);
  if (demo) {
    const width = Math.max(...DEMO_USERS.map(([email]) => email.length));
    say(`\nLog ind for at prøve. Adgangskoden er ${DEMO_PASSWORD} for dem alle:`);
    for (const [email, role] of DEMO_USERS) say(`   ${email.padEnd(width)}   ${role}`);
  }
  say("\nStop med Ctrl-C.");
}
