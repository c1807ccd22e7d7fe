import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoteProps = {
  tone?: "plain" | "warn" | "accent";
  /** The first words, in bold. A warning has them, so that it is not colour alone. */
  lead?: string;
  id?: string;
  children?: ReactNode;
};

/** A remark with a rule at its left. */
export function Note({ tone = "plain", lead, id, children }: NoteProps) {
  return (
    <div className={classNames("note", tone !== "plain" && `note-${tone}`)} id={id}>
      <p>
        {lead && <b className="note-lead">{lead}</b>} {children}
      </p>
    </div>
  );
}
