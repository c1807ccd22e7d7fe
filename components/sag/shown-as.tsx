import { lastSeen, SEEN_FIELD } from "@/lib/sag/meanwhile";
import type { SagView } from "@/lib/sag/view";

/** What every form of a sag carries: which sag, and how it was when the form was shown. */
export function ShownAs({
  sag: { sagsnummer, snapshot, history },
}: {
  sag: Pick<SagView, "sagsnummer" | "snapshot" | "history">;
}) {
  return (
    <>
      <input type="hidden" name="sagsnummer" value={sagsnummer} />
      <input type="hidden" name="version" value={snapshot.version} />
      <input
        type="hidden"
        name={SEEN_FIELD}
        value={lastSeen(history.map(({ key }) => ({ seq: BigInt(key) })))}
      />
    </>
  );
}
