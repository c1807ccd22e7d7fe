// dkfds is one file of 250 kB. This PostCSS plugin keeps what we use of it inside `@layer dkfds` and drops
// the rest: utility classes (their names are Tailwind's), components we do not have, fonts, images and print.
// It also takes off `!important`, which in an early cascade layer would beat everything after it.
// See docs/adr/0005-dkfds-filtered-below-tailwind.md.

const KEPT_CLASSES = new Set([
  "sr-only",
  "button",
  "button-primary",
  "button-secondary",
  "button-tertiary",
  "form-group",
  "form-error",
  "form-label",
  "form-hint",
  "form-error-message",
  "form-input",
  "form-select",
  "form-radio",
  "form-checkbox",
  "form-group-radio",
  "form-group-checkbox",
  "input-width-xs",
  "input-width-s",
  "input-width-m",
  "input-width-l",
]);

const DROPPED_AT_RULES = new Set(["font-face", "keyframes", "charset"]);

// Elements that styles/base.css sets whole: bullets drawn as text, headings we never use, sliders.
const OWN_ELEMENTS = /(^|\s)(ul|ol|h[456]|figcaption|figure|footer)\b|^#|^\[type="?range/;

/**
 * A selector stays when every class in it is one we use; `\` marks an escaped utility name.
 * @param {string} selector
 */
export function isKept(selector) {
  if (selector.includes("\\") || OWN_ELEMENTS.test(selector)) return false;
  const withoutAttributes = selector.replace(/\[[^\]]*\]/g, "");
  const classes = withoutAttributes.match(/\.[\w-]+/g) ?? [];
  return classes.every((name) => KEPT_CLASSES.has(name.slice(1)));
}

/** @returns {import("postcss").Plugin} */
export default function dkfdsFilter() {
  return {
    postcssPlugin: "dkfds-filter",
    OnceExit(root) {
      root.walkAtRules("layer", (layer) => {
        if (layer.params === "dkfds" && layer.nodes) filterLayer(layer);
      });
    },
  };
}
dkfdsFilter.postcss = true;

/** @param {import("postcss").AtRule} layer */
function filterLayer(layer) {
  layer.walkAtRules((rule) => {
    if (DROPPED_AT_RULES.has(rule.name) || rule.params === "print") rule.remove();
  });
  layer.walkRules((rule) => {
    rule.selectors = rule.selectors.filter(isKept);
    if (rule.selectors.join("") === "") rule.remove();
  });
  layer.walkDecls((declaration) => {
    if (declaration.value.includes("url(")) declaration.remove();
    else declaration.important = false;
  });
  removeEmpty(layer);
}

/** @param {import("postcss").Container} container */
function removeEmpty(container) {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type !== "rule" && node.type !== "atrule") continue;
    removeEmpty(node);
    if (node.nodes?.length === 0) node.remove();
  }
}
