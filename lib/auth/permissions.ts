/** Who may what. One table; pages, verbs, buttons, tests and docs/access.md all read it. */
export const ROLES = [
  "caseworker",
  "area_contact",
  "project_lead",
  "board_member",
  "admin",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** Actors that are not people who sign in: the clock, and whoever stands at the server's command line. */
export const MACHINE_ROLES = ["system", "operator"] as const;
export type MachineRole = (typeof MACHINE_ROLES)[number];

export const PERMISSIONS = {
  "sag:read": ["caseworker"],
  "sag:register": ["caseworker"],
  "sag:handle": ["caseworker"],
  "sag:receive": ["caseworker", "system"],
  "sag:lapse": ["caseworker", "system"],
  "sag:reopen": ["caseworker"],
  "sag:assign": ["caseworker"],
  "post:read": ["caseworker"],
  "post:handle": ["caseworker", "system"],
  "person:reveal": ["caseworker"],
  "catalogue:read": ["caseworker", "area_contact", "project_lead", "admin", "auditor"],
  "catalogue:edit": ["project_lead"],
  "rollout:read": ["caseworker", "area_contact", "project_lead", "admin", "auditor"],
  "rollout:step": ["area_contact", "project_lead", "operator"],
  "rollout:plan": ["project_lead", "operator"],
  "setting:read": ["caseworker", "area_contact", "project_lead", "admin", "auditor"],
  "setting:edit": ["project_lead", "admin", "operator"],
  "user:read": ["admin", "auditor"],
  "user:manage": ["admin", "operator"],
  "figures:exact": ["caseworker"],
  "figures:all": ["caseworker", "project_lead"],
  "figures:read": ["caseworker", "area_contact", "project_lead"],
  "report:write": ["project_lead"],
  "report:approve": ["project_lead"],
  "status:read": ["caseworker", "area_contact", "project_lead", "board_member", "admin", "auditor"],
  "remark:write": ["board_member"],
  "remark:record": ["caseworker", "project_lead"],
  "remark:answer": ["project_lead"],
} as const satisfies Record<string, readonly (Role | MachineRole)[]>;

export type Permission = keyof typeof PERMISSIONS;

/** `key` is opaque and stands in events; `userId` is null for actors that are not people. */
export type Actor = {
  readonly key: string;
  readonly userId: string | null;
  readonly roles: readonly (Role | MachineRole)[];
  /** a citizen sees the screen: whatever lists people goes through `shownName` */
  readonly citizenLooking?: boolean;
};

export const SYSTEM: Actor = { key: "system", userId: null, roles: ["system"] };
export const OPERATOR: Actor = { key: "operator", userId: null, roles: ["operator"] };

/** Rights of several roles add up; no role implies another. */
export function can(actor: Actor, permission: Permission): boolean {
  const holders: readonly string[] = PERMISSIONS[permission];
  return actor.roles.some((role) => holders.includes(role));
}
