export const DEMO_PASSWORD = "proev-mig-2026";

/**
 * Invented people, made with DEMO=1 alone; `.example` can belong to nobody (RFC 2606). Plain JavaScript, since the
 * start command shows them too.
 * `areas` are those that an area contact answers for.
 * @type {readonly { email: string, name: string, role: import("./permissions").Role, areas?: readonly string[] }[]}
 */
export const DEMO_USERS = [
  { email: "borgerservice@demo.example", name: "Mette Vejleder", role: "caseworker" },
  { email: "borgerservice2@demo.example", name: "Ali Testbruger", role: "caseworker" },
  { email: "projektleder@demo.example", name: "Pia Planlund", role: "project_lead" },
  { email: "projektleder2@demo.example", name: "Lars Lederby", role: "project_lead" },
  {
    email: "fagomraade@demo.example",
    name: "Freja Fagby",
    role: "area_contact",
    areas: ["pleje-og-omsorg", "hjaelpemidler-og-bolig"],
  },
  { email: "board@demo.example", name: "Bodil Brandt-Test", role: "board_member" },
  { email: "admin@demo.example", name: "Adam Adminsen", role: "admin" },
  { email: "revisor@demo.example", name: "Rikke Revisby", role: "auditor" },
];
