import { MACHINE_ROLES, PERMISSIONS, type Permission, ROLES } from "@/lib/auth/permissions";

const MEANINGS: Record<Permission, string> = {
  "sag:read": "see sager, persons and letters",
  "sag:register": "register a sag; own drafts",
  "sag:handle": "check, register, send receipts, ask, change, reject, withdraw, end",
  "sag:receive": "note that pages came back",
  "sag:lapse": "let a sag lapse",
  "sag:reopen": "reopen a closed sag",
  "sag:assign": "take a sag, give it to a colleague, put it back",
  "post:read": "see letters, scans and blank forms",
  "post:handle":
    "print, send, stop and resend letters; put scans in and settle their pages; hand out blank forms",
  "person:reveal": "show a whole CPR number, logged with its purpose",
  "catalogue:read": "see types, pakker, areas, forvaltninger and life situations",
  "catalogue:edit": "add, change and retire types, pakker, areas, forvaltninger and life situations",
  "rollout:read": "see the whole rollout, as of any day",
  "rollout:step": "record a gate of a rollout; an area_contact in their own areas alone",
  "rollout:plan": "plan and retire rollouts, move their days, correct what was recorded",
  "setting:read": "see places, settings, texts and the message on every page",
  "setting:edit": "change places, settings, texts and the message on every page",
  "user:read": "see users and their roles",
  "user:manage": "make, change and close accounts",
  "figures:exact": "see counts of henvendelser and sager as they are",
  "figures:all": "see counts of the whole municipality, not of one's own areas alone",
  "figures:read":
    "see counts of henvendelser and sager; under five hidden and own areas alone without the rights above",
  "report:write": "draft the quarterly status; send one's own for approval and publish it",
  "report:approve": "approve a quarterly status that another wrote",
  "status:read": "read the published editions of the quarterly status",
  "remark:write": "leave a remark on the status, and follow its answer",
  "remark:record": "type a remark that came by mail, by phone or at a meeting",
  "remark:answer": "answer remarks",
};

/** docs/access.md, from the table that the program itself asks. */
export function accessMatrix(): string {
  const columns = [...ROLES, ...MACHINE_ROLES];
  const names = Object.keys(PERMISSIONS).filter((name): name is Permission => name in PERMISSIONS);
  const rows = names.map((name) => {
    const holders: readonly string[] = PERMISSIONS[name];
    const cells = columns.map((role) => (holders.includes(role) ? "yes" : "–"));
    return `| \`${name}\` | ${MEANINGS[name]} | ${cells.join(" | ")} |`;
  });
  return [
    "# Who may what",
    "",
    "Generated from `lib/auth/permissions.ts` by `npm run docs`; `npm run check` compares it. Rights of several",
    "roles add up, and no role implies another. `system` is the clock, `operator` whoever stands at the server's",
    "command line. What you may not see is *not found*.",
    "",
    `| permission | lets one | ${columns.join(" | ")} |`,
    `|---|---|${columns.map(() => "---").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
}
