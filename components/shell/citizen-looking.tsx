import type { ReactNode } from "react";
import { Button } from "../ui/button";

export type CitizenLookingProps = {
  isOn: boolean;
  /** the page to come back to */
  here: string;
  action: (data: FormData) => Promise<void>;
};

/** The switch in the header. It says where it stands in words, not by its look alone. */
export function CitizenSwitch(props: CitizenLookingProps) {
  return (
    <SwitchForm {...props}>
      <Button variant="link" aria-pressed={props.isOn}>
        Borgeren ser med: {props.isOn ? "til" : "fra"}
      </Button>
    </SwitchForm>
  );
}

/** Says on every page that others are hidden, and ends it. */
export function CitizenNotice(props: CitizenLookingProps) {
  return (
    <div className="fb-notice">
      <div className="fb-container">
        <p>
          <b>Borgeren ser med.</b> Navne på andre borgere er skjult på alle lister.
        </p>
        <SwitchForm {...props}>
          <Button small>Vis navnene igen</Button>
        </SwitchForm>
      </div>
    </div>
  );
}

function SwitchForm({ isOn, here, action, children }: CitizenLookingProps & { children: ReactNode }) {
  return (
    <form action={action}>
      <input type="hidden" name="ser-med" value={isOn ? "fra" : "til"} />
      <input type="hidden" name="her" value={here} />
      {children}
    </form>
  );
}
