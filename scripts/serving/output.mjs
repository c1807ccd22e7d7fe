/**
 * Next's greeting is not ours to show; if the start fails, it is what explains it.
 * @param {import("node:child_process").ChildProcess} child
 */
export function holdBack(child) {
  let held = "";
  let isHeld = true;
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.setEncoding("utf8").on("data", (text) => {
      if (isHeld) held += text;
      else to.write(text);
    });
  }
  return {
    text: () => held,
    letThrough: () => {
      isHeld = false;
    },
  };
}
