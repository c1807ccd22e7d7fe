import { Gate } from "@/components/rollout/gate-mark";
import { DataTable } from "@/components/ui/data-table";
import { shortDate } from "@/lib/dates";
import { EVIDENCE_LABELS } from "@/lib/rollout/evidence";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { PartyNames } from "@/lib/rollout/parties";
import type { Passed, RolloutState } from "@/lib/rollout/state";

type Row = { gate: RolloutStatus; passed: Passed };

/** Each gate passed: when, what shows it, and whom it then waited for. */
export function GateTable({ state, parties }: { state: RolloutState; parties: PartyNames }) {
  const here = GATES.indexOf(state.gate);
  const rows = GATES.slice(0, here + 1).flatMap((gate): Row[] => {
    const passed = state.passed[gate];
    return passed ? [{ gate, passed }] : [];
  });
  return (
    <DataTable
      caption="De trin, der er nået."
      rows={rows}
      rowKey={({ gate }) => gate}
      columns={[
        { key: "gate", header: "Trin", rowHeader: true, cell: ({ gate }) => <Gate standing={gate} /> },
        { key: "on", header: "Dato", numeric: true, cell: ({ passed }) => shortDate(passed.on) },
        {
          key: "evidence",
          header: "Dokumentation",
          cell: ({ passed }) =>
            passed.evidence.length === 0 ? (
              <span className="muted">Ikke noteret</span>
            ) : (
              <ul className="plain small">
                {passed.evidence.map((one) => (
                  <li key={one}>{EVIDENCE_LABELS[one]}</li>
                ))}
              </ul>
            ),
        },
        {
          key: "party",
          header: "Ventede så på",
          cell: ({ passed }) =>
            passed.waitingFor ? (parties.get(passed.waitingFor) ?? passed.waitingFor) : "–",
        },
      ]}
    />
  );
}
