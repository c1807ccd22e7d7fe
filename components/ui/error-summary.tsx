import { FocusOnShow } from "./focus-on-show";

export type FieldError = { field: string; message: string };

/** Stands before the page head. Each line leads to its field: `field` is the id of the field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    // A new set of errors is a new element, so that it takes focus again.
    <FocusOnShow key={JSON.stringify(errors)} className="error-summary" labelledBy="fejl-overskrift">
      <h2 id="fejl-overskrift">Der er {errors.length} fejl på siden</h2>
      <ul className="plain">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </FocusOnShow>
  );
}
