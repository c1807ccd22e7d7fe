/** The form that says that a run was sent, and what it is kept as when it is refused. */
export const SEND_FIELDS = { day: "dag", spoiled: "oedelagt" } as const;
export const SEND_FORM = "send_run";
