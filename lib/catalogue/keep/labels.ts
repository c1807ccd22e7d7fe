import type { Authority } from "@/lib/catalogue/keep/kept-type";

export const AUTHORITY_LABELS: Record<Authority, string> = {
  municipality: "Kommunen",
  region: "Regionen",
  state: "Staten",
};
