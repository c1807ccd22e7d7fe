const WORDS = { giver: "Giver", haver: "Får" } as const;

/** Filled for the one who gives, open for the one who receives: never without its word. */
export function RolePill({ role }: { role: keyof typeof WORDS }) {
  return <span className={`pill pill-${role}`}>{WORDS[role]}</span>;
}
