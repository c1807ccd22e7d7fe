import { describe, expect, test } from "vitest";
import { accessMatrix } from "@/lib/auth/access-matrix";
import { backTo, landingFor, menuFor } from "@/lib/auth/landing";
import {
  can,
  MACHINE_ROLES,
  OPERATOR,
  PERMISSIONS,
  type Permission,
  ROLES,
  SYSTEM,
} from "@/lib/auth/permissions";
import { ownDrafts, visibleTo } from "@/lib/auth/scope";
import { anActor } from "@/tests/people";

const NAMES = Object.keys(PERMISSIONS) as Permission[];
const allOf = (...roles: Parameters<typeof anActor>) => NAMES.filter((name) => can(anActor(...roles), name));
const NOBODY = { id: { in: [] } };

// The table of the model, section 5: who must not have what.
const NEVER: Record<string, Permission[]> = {
  caseworker: ["catalogue:edit", "rollout:step", "rollout:plan", "setting:edit", "user:read", "user:manage"],
  area_contact: persons(
    "catalogue:edit",
    "rollout:plan",
    "setting:edit",
    "user:read",
    "user:manage",
    "figures:exact",
    "figures:all",
  ),
  project_lead: persons("user:read", "user:manage", "figures:exact"),
  board_member: persons("catalogue:read", "rollout:read", ...rollout(), ...administration(), ...figures()),
  admin: persons(...rollout(), ...figures()),
  auditor: persons(...rollout(), "setting:edit", "user:manage", ...figures()),
  operator: persons(),
  system: [
    "sag:read",
    "sag:register",
    "sag:handle",
    "sag:reopen",
    "sag:assign",
    "person:reveal",
    ...rollout(),
    ...administration(),
    ...figures(),
  ],
};

/** All that has to do with sager and persons, and what else. */
function persons(...others: Permission[]): Permission[] {
  const own: Permission[] = [
    ...(["sag:read", "sag:register", "sag:handle", "sag:receive"] as const),
    ...(["sag:lapse", "sag:reopen", "sag:assign", "person:reveal"] as const),
  ];
  return [...own, ...others];
}

function rollout(): Permission[] {
  return ["catalogue:edit", "rollout:step", "rollout:plan"];
}

function administration(): Permission[] {
  return ["setting:read", "setting:edit", "user:read", "user:manage"];
}

function figures(): Permission[] {
  return ["figures:exact", "figures:all", "figures:read"];
}

describe("rights", () => {
  test.each([...ROLES, ...MACHINE_ROLES])("%s has none that the model does not give", (role) => {
    expect(allOf(role).filter((name) => NEVER[role]?.includes(name))).toEqual([]);
  });

  test("to sager and persons are the caseworker's alone among those who sign in", () => {
    const touching = NAMES.filter((name) => /^(sag|person):/.test(name));
    expect(touching.sort()).toEqual(persons().sort());
    for (const role of ROLES)
      expect(touching.every((name) => can(anActor(role), name))).toBe(role === "caseworker");
    for (const role of ROLES.filter((name) => name !== "caseworker")) {
      expect(touching.filter((name) => can(anActor(role), name))).toEqual([]);
    }
  });

  test("to the catalogue are everybody's but the board member's", () => {
    expect(ROLES.filter((role) => !can(anActor(role), "catalogue:read"))).toEqual(["board_member"]);
  });

  test("of several roles add up to exactly what each gives, and no role implies another", () => {
    for (const one of ROLES) {
      for (const other of ROLES) {
        expect(new Set(allOf(one, other))).toEqual(new Set([...allOf(one), ...allOf(other)]));
      }
    }
  });

  test("without a role are none", () => {
    expect(allOf()).toEqual([]);
  });

  test("of the clock and the command line are not those of people", () => {
    expect([SYSTEM.userId, OPERATOR.userId]).toEqual([null, null]);
    expect(NAMES.filter((name) => can(SYSTEM, name))).toEqual(["sag:receive", "sag:lapse", "post:handle"]);
    expect(NAMES.filter((name) => can(OPERATOR, name))).toEqual([
      "rollout:step",
      "rollout:plan",
      "setting:edit",
      "user:manage",
    ]);
  });

  test("are each held by somebody, and each stand in the generated table", () => {
    const matrix = accessMatrix();
    for (const name of NAMES) {
      expect(PERMISSIONS[name].length).toBeGreaterThan(0);
      const line = matrix.split("\n").find((row) => row.startsWith(`| \`${name}\` |`)) ?? "";
      const cells = line
        .split("|")
        .slice(3, -1)
        .map((cell) => cell.trim());
      const held = [...ROLES, ...MACHINE_ROLES].map((role) => (can(anActor(role), name) ? "yes" : "–"));
      expect(cells).toEqual(held);
    }
  });
});

describe("what one sees", () => {
  test("of sager is all with the right to read them, and nothing without", () => {
    for (const role of [...ROLES, ...MACHINE_ROLES]) {
      expect(visibleTo(anActor(role))).toEqual(role === "caseworker" ? {} : NOBODY);
    }
    expect(visibleTo(anActor())).toEqual(NOBODY);
  });

  test("of drafts is one's own; without the right to register the forms alone, which hold no person", () => {
    expect(ownDrafts(anActor("caseworker"))).toEqual({ ownerId: anActor().userId });
    expect(ownDrafts({ ...anActor("caseworker"), userId: null })).toEqual(NOBODY);
    for (const role of ROLES.filter((name) => name !== "caseworker"))
      expect(ownDrafts(anActor(role))).toEqual({ ownerId: anActor().userId, purpose: "form" });
  });
});

describe("where one lands", () => {
  test.each([
    ["caseworker", "/"],
    ["area_contact", "/udrulning"],
    ["project_lead", "/udrulning"],
    ["board_member", "/status"],
    ["admin", "/udrulning"],
    ["auditor", "/udrulning"],
  ] as const)("as %s is %s, the first place of one's menu", (role, href) => {
    expect(landingFor(anActor(role))).toBe(href);
    expect(menuFor(anActor(role))[0]?.href).toBe(href);
  });

  test("without a role is the sign-in", () => {
    expect(landingFor(anActor())).toBe("/log-ind");
    expect(menuFor(anActor())).toEqual([]);
  });

  test("with several roles has the places of all of them", () => {
    const hrefs = menuFor(anActor("board_member", "caseworker")).map(({ href }) => href);
    expect(hrefs).toEqual([
      "/",
      "/sager",
      "/post",
      "/udrulning",
      "/katalog",
      "/tal",
      "/administration",
      "/status",
    ]);
  });
});

test("the way back leads to a page of ours, and to the landing where it could lead elsewhere", () => {
  const actor = anActor("caseworker");
  for (const path of [
    "/katalog",
    "/sager/2026-000001",
    "/sager/ny/0f0e-1/opret",
    "/sager?koe=mangler&sort=-frist&efter=eyJ4Ijox_0-.~",
    "/tal?fra=1.10.2026&til=%C3%A6+%0d",
  ]) {
    expect(backTo(actor, path)).toBe(path);
  }
  for (const path of [
    "",
    "/",
    "//evil.example",
    "/\\\\evil",
    "/.//evil",
    "https://evil.example",
    "/a?b=//c",
    "?koe=mine",
    "/sager?a=1?b=2",
    "/sager?a=\\evil",
    "/sager?a=1\r\nx: y",
    "/sager#x",
    "x",
  ]) {
    expect(backTo(actor, path)).toBe("/");
  }
});
