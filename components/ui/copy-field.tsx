"use client";

import { useEffect, useState } from "react";

type CopyFieldProps = { id: string; label: string; value: string };

// Where the field does not fit itself to its text. A textarea, because a long title is to wrap on a phone.
const CHARACTERS_IN_LINE = 60;

/**
 * Text to be put into another program. Where JavaScript is there, a button copies it and is the one stop of the Tab key;
 * else the text itself is, and is selected and copied by hand.
 */
export function CopyField({ id, label, value }: CopyFieldProps) {
  const [hasScript, setHasScript] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setHasScript(true), []);
  const copy = async () => {
    setCopied(await copyText(id, value));
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <span className="copy">
      <textarea
        id={id}
        className="copy-text"
        readOnly
        rows={Math.ceil(value.length / CHARACTERS_IN_LINE)}
        aria-label={label}
        value={value}
        tabIndex={hasScript ? -1 : undefined}
        onFocus={(event) => event.target.select()}
      />
      {hasScript && (
        <button type="button" className="button button-secondary button-small" onClick={copy}>
          Kopiér<span className="sr-only"> {label}</span>
        </button>
      )}
      <span className="copy-said small" role="status">
        {isCopied && "Kopieret"}
      </span>
    </span>
  );
}

/** Browsers give the clipboard to pages on https alone. The older way selects the text, which then can be copied by hand. */
async function copyText(id: string, value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    const input = document.getElementById(id);
    if (input instanceof HTMLTextAreaElement) input.select();
    return document.execCommand("copy");
  }
}
