type Shown = { bytes: Uint8Array; type: string; name: string; attached: boolean };

/** A kept file, or a view of one. The proxy says that it may run nothing, and that nobody on the way may store it. */
export function keptFileResponse({ bytes, type, name, attached }: Shown): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": `${attached ? "attachment" : "inline"}; filename="${name}"`,
    },
  });
}

const FAULTS = {
  missing: "Filen er her ikke mere.",
  damaged: "Filen er ikke, som den var, da den blev gemt. Derfor vises den ikke.",
  erased: "Filen er slettet. Siderne i den er på plads, og billederne af dem er her stadig.",
} as const;

/** Says what is wrong and what to do, where a picture or a file was asked for. */
export function keptFileFault(fault: keyof typeof FAULTS): Response {
  const toDo =
    fault === "erased"
      ? ""
      : "<p>Find papiret, og scan det igen. Sig det til den, der passer systemet: Der ligger en linje om det i serverens log.</p>";
  const page = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Kan ikke vises</title></head><body><h1>Kan ikke vises</h1><p>${FAULTS[fault]}</p>${toDo}</body></html>`;
  return new Response(page, {
    status: 410,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
