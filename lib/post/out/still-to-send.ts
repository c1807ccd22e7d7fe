import type { LetterKind } from "@/lib/post/letter";
import type { StopReason } from "@/lib/post/letter-life";
import type { SagStatus } from "@/lib/sag/lifecycle";

/** What is looked at again before a letter is printed, handed over or sent. */
export type LetterNow = {
  kind: LetterKind;
  /** the printed form that it carries is no longer the one in force */
  superseded: boolean;
  sag: {
    status: SagStatus;
    /** one of the two is noted as dead */
    hasDead: boolean;
    /** all that was entered has been taken back */
    allRevoked: boolean;
  };
};

/**
 * Why a letter that lies ready is not to be sent after all; null when it still is. What becomes of a sag stops its letters
 * at once: this is the net under it, for what was changed past it or a moment ago.
 */
export function whyNotToSend({ kind, superseded, sag }: LetterNow): StopReason | null {
  if (sag.hasDead || sag.status === "ended") return "died";
  const closed = CLOSED[sag.status];
  if (closed) return closed;
  if (superseded) return "changed";
  return kind === "receipt" ? whyNoReceipt(sag) : whyNotAsk(kind, sag.status);
}

const CLOSED: Partial<Record<SagStatus, StopReason>> = {
  withdrawn: "withdrawn",
  rejected: "closed",
  lapsed: "closed",
};

/** The receipt goes out when the sag is finished. Undone, it would say what is not so. */
function whyNoReceipt({ status, allRevoked }: LetterNow["sag"]): StopReason | null {
  if (status !== "completed") return "changed";
  return allRevoked ? "revoked" : null;
}

/** What asks for an answer is sent while the sag waits for the citizen. */
function whyNotAsk(kind: LetterKind, status: SagStatus): StopReason | null {
  if (status === "awaiting_citizen") return null;
  if (status !== "awaiting_signature") return "answered";
  return kind === "missing" ? "changed" : null; // there are new papers to be signed
}
