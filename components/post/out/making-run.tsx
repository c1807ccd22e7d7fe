import { Note } from "@/components/ui/note";
import type { PrintRunView } from "@/lib/post/out/read-runs";
import { runWords } from "@/lib/post/out/words";

const EVERY_SECONDS = 3;

/** How far it has come. The page comes again by itself, with and without JavaScript, until it is made. */
export function MakingRun({ run }: { run: PrintRunView }) {
  if (run.failed) {
    return (
      <Note tone="warn" lead="PDF'en kunne ikke laves.">
        Den er prøvet fem gange. Læg brevene tilbage i køen herunder, og print igen. Går det galt igen, så sig
        det til dem, der passer programmet.
      </Note>
    );
  }
  return (
    <div className="making">
      <meta httpEquiv="refresh" content={String(EVERY_SECONDS)} />
      <p className="lead" role="status">
        PDF'en bliver lavet. {runWords(run)}
      </p>
      <progress max={run.total} value={run.done} aria-label="Breve, der er gjort klar">
        {run.done} af {run.total}
      </progress>
      <p className="muted">
        Siden kommer igen af sig selv. <a href={`/post/ud/${run.number}`}>Se efter nu</a>
      </p>
    </div>
  );
}
