import type { Role } from "@/lib/auth/permissions";

export const ROLE_LABELS: Record<Role, string> = {
  caseworker: "Borgerservice",
  area_contact: "Fagområdets kontakt",
  project_lead: "Projektleder",
  board_member: "Advisory Board",
  admin: "Administrator",
  auditor: "Revisor",
};
