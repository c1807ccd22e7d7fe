import type { RemoteRefusal } from "@/lib/post/remote/begin";
import type { RemoteRunLine, RemoteRunView } from "@/lib/post/remote/read";
import type { ReceiptProblem } from "@/lib/post/remote/receipt";
import { listed } from "@/lib/text/listed";

/** Where a run of the print service stands, in one sentence. */
export function remoteRunWords({ state, total, done, waiting, sent, failed }: RemoteRunLine): string {
  if (state === "making") return `${done} af ${letters(total)} er lagt klar.`;
  if (state === "undone") return "Opgivet. Brevene ligger i printkøen igen.";
  const parts = [
    sent > 0 && `${letters(sent)} er sendt`,
    failed > 0 && `${letters(failed)} blev ikke printet`,
    waiting > 0 && `${letters(waiting)} venter på kvittering`,
  ].filter((part) => part !== false);
  return `${listed(parts)}.`.replace(/^\./, "Ingen breve.");
}

function letters(count: number): string {
  return count === 1 ? "1 brev" : `${count} breve`;
}

export const REMOTE_REFUSALS: Record<Exclude<RemoteRefusal, "not_found">, string> = {
  not_remote: "Breve bliver printet her nu. Se indstillingen »Sådan bliver breve printet«.",
  nothing_to_send: "Der er ingen breve at sende lige nu. Se printkøen.",
};

/** Why a receipt was laid aside, and what to do. The file lies in the folder `kvittering/fejl`. */
export const RECEIPT_PROBLEM_WORDS: Record<ReceiptProblem, string> = {
  wrong_name: "Filens navn er ikke nummeret på en kørsel.",
  too_big: "Filen er for stor til at være en kvittering.",
  cut_off: "Filen er kun kommet halvt. Bed om den igen.",
  not_readable: "Filen kan ikke læses. Bed om den igen.",
  wrong_format: "Filen er ikke en kvittering i det format, vi har aftalt.",
  wrong_shape: "Noget i filen er skrevet anderledes, end vi har aftalt.",
  wrong_run: "Filen handler om en anden kørsel, end dens navn siger.",
  key_twice: "Det samme brev står to gange i filen.",
  wrong_day: "Et brev har en dato, der ikke kan passe.",
  unknown_run: "Kørslen er ikke lagt klar til printservicen.",
  twice: "Kvitteringen er læst før.",
};

type Receipt = RemoteRunView["receipts"][number];

/** What became of one receipt. */
export function receiptWords({ problem, unknown, again, otherwise }: Receipt): string {
  if (problem) return `Lagt til side. ${RECEIPT_PROBLEM_WORDS[problem]}`;
  const parts = [
    unknown > 0 && `${lines(unknown)} er om breve, der ikke er i kørslen`,
    again > 0 && `${lines(again)} er om breve, vi havde fået svar på`,
    otherwise > 0 && `${lines(otherwise)} siger noget andet, end vi fik at vide før`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return "Læst. Alt passede.";
  return `Læst. ${listed(parts)}. Spørg printservicen.`;
}

function lines(count: number): string {
  return count === 1 ? "1 linje" : `${count} linjer`;
}
