import type { ReactNode } from "react";
import { Actions } from "./actions";
import { classNames } from "./class-names";

export type PageHeadProps = {
  title: ReactNode;
  /** Where we are: a link up and a number. */
  overline?: ReactNode;
  /** The finding in one or two plain sentences. */
  lead?: ReactNode;
  /** In a guide, the sentence that grows stands in place of the lead. */
  sentence?: ReactNode;
  actions?: ReactNode;
  /** A long title, such as the sentence of a case, may take the whole width. */
  wide?: boolean;
};

export function PageHead({ title, overline, lead, sentence, actions, wide }: PageHeadProps) {
  return (
    <div className={classNames("page-head", wide && "page-head--wide")}>
      {overline && <div className="page-where">{overline}</div>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {sentence}
      {actions && <Actions>{actions}</Actions>}
    </div>
  );
}
