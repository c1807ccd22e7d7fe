import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { errorId, hintId } from "./field-ids";
import { SrOnly } from "./sr-only";

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Says "(valgfrit)" after the label. Fields are required unless they say so. */
  optional?: boolean;
};

/** What stands around one input: label, hint, error. */
export function FieldFrame({
  id,
  label,
  optional,
  children,
  ...text
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={classNames("form-group", text.error && "form-error")}>
      <label className="form-label" htmlFor={id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldNotes id={id} {...text} />
      {children}
    </div>
  );
}

export function OptionalMark({ optional }: { optional?: boolean }) {
  if (!optional) return null;
  return (
    <>
      {" "}
      <span className="form-optional">(valgfrit)</span>
    </>
  );
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <span className="form-hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-error-message" id={errorId(id)}>
          <SrOnly>Fejl: </SrOnly>
          {error}
        </span>
      )}
    </>
  );
}
