/** The look in a frame, where a page of another site cannot reach in: plain, in the letters of the reader's machine. */
export const FRAME_STYLE = [
  "body{margin:0;padding:0 2px;font:1.125rem/1.6 system-ui,sans-serif;color:#1a1a1a;overflow-wrap:break-word}",
  "h2{font-size:1.5rem;line-height:1.3;margin:0 0 .5em}",
  "h3{font-size:1.25rem;line-height:1.3;margin:1.5em 0 .25em}",
  "p,ul{margin:0 0 .75em;max-width:60ch}",
  "ul{padding-left:1.25em}",
  "li{margin:0 0 .5em}",
  "a{color:#00505c;text-underline-offset:.25em}",
  "p>a:only-child{display:inline-block;min-height:24px}",
  "small{font-size:1rem;color:#454545}",
].join("");
