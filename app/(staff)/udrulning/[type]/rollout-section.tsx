import {
  correctRolloutEvent,
  moveRolloutPlan,
  noteRolloutWaiting,
  splitRolloutAt,
  takeRolloutStep,
} from "@/app/(staff)/udrulning/[type]/actions";
import { CorrectForm } from "@/components/rollout/correct-form";
import { GateStrip } from "@/components/rollout/gate-strip";
import { GateTable } from "@/components/rollout/gate-table";
import { MoveForm } from "@/components/rollout/move-form";
import { PlanForm, WaitingForm } from "@/components/rollout/plan-form";
import { SplitForm } from "@/components/rollout/split-form";
import { Fold, Folds } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { shortDate } from "@/lib/dates";
import { capitalised } from "@/lib/fuldmagt/words";
import type { RolloutAct, RolloutAttempt } from "@/lib/rollout/act-attempt";
import { GATE_LABELS, type RolloutStatus } from "@/lib/rollout/gates";
import { isContactAlone, nextSteps } from "@/lib/rollout/next-steps";
import { placeOf } from "@/lib/rollout/parts";
import type { RolloutView, TypeView } from "@/lib/rollout/type-view";

type Props = {
  view: TypeView;
  rollout: RolloutView;
  attempt: RolloutAttempt | null;
  /** past pictures are read alone */
  isToday: boolean;
};

/** One rollout of the type: its gates, what shows them, the next step, and how it came here. */
export function RolloutSection({ view, rollout, attempt, isToday }: Props) {
  const { type, parties, partyNames, canPlan } = view;
  const { key, state, history, pakker } = rollout;
  const place = placeOf(rollout, type.rollouts);
  const contactAlone = isContactAlone(rollout);
  const own = attempt?.key === key ? attempt : null;
  const hidden = { type: type.slug, valgt: `${key} ${rollout.version}` };
  const kept = (act: RolloutAct) => ({
    prefix: `${act}-${key}`,
    hidden,
    ...(own?.act === act ? { form: own.form, errors: own.errors } : {}),
  });
  const { forward, others } = nextSteps(rollout);
  const possible = others.filter((status) => status !== "retired" || canPlan);
  const isOwnMove = (to: RolloutStatus) => own?.act === "trin" && own.form["til"]?.[0] === to;
  const move = (to: RolloutStatus, variant: "primary" | "secondary") => (
    <MoveForm
      {...(isOwnMove(to) ? kept("trin") : { prefix: `trin-${key}-${to}`, hidden })}
      from={state.status}
      to={to}
      parties={parties}
      contactAlone={contactAlone}
      action={takeRolloutStep}
      variant={variant}
    />
  );
  return (
    <Section id={`r-${key}`} heading={place ? capitalised(place) : "Trin og dokumentation"}>
      <GateStrip
        state={state}
        day={view.day}
        label={place ? `Trin, ${place}` : "Trin"}
        contactAlone={contactAlone}
      />
      <GateTable state={state} parties={partyNames} />
      {isToday && rollout.isReached && (
        <>
          {forward && (
            <div className="rollout-next">
              <h3>Gå til næste trin: {GATE_LABELS[forward]}</h3>
              {move(forward, "primary")}
            </div>
          )}
          <Folds>
            {canPlan && state.status !== "retired" && (
              <Fold summary="Flyt en dato" open={own?.act === "plan"}>
                <PlanForm {...kept("plan")} plan={state.plan} action={moveRolloutPlan} />
              </Fold>
            )}
            {state.status !== "live" && state.status !== "retired" && (
              <Fold summary="Noter, hvem der ventes på" open={own?.act === "venter"}>
                <WaitingForm {...kept("venter")} parties={parties} action={noteRolloutWaiting} />
              </Fold>
            )}
            {possible.map((to) => (
              <Fold key={to} summary={otherWords(to)} open={isOwnMove(to)}>
                {move(to, "secondary")}
              </Fold>
            ))}
            {canPlan && pakker.length > 1 && state.status !== "retired" && (
              <Fold summary="Del den i to" open={own?.act === "del"}>
                <SplitForm {...kept("del")} pakker={pakker} action={splitRolloutAt} />
              </Fold>
            )}
            {canPlan && (
              <Fold summary="Ret en fejl" open={own?.act === "ret"}>
                <CorrectForm {...kept("ret")} history={history} action={correctRolloutEvent} />
              </Fold>
            )}
          </Folds>
        </>
      )}
      <h3>Historik</h3>
      <Timeline
        entries={history.map(({ seq, on, text, by, remark }) => ({
          key: seq,
          iso: on,
          date: shortDate(on),
          text: remark ? `${text} (${remark})` : text,
          by: `${by}.`,
        }))}
      />
    </Section>
  );
}

function otherWords(to: RolloutStatus): string {
  if (to === "paused") return "Sæt på pause";
  return to === "retired" ? "Udfas" : "Testen blev ikke bestået";
}
