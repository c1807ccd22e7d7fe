import dkfdsFilter from "./styles/dkfds-filter.mjs";

// Turbopack bundles this file, so Tailwind (native code) goes by name and our own plugin by value.
// Next minifies; Tailwind's own pass would only warn of the @charset that our filter takes out.
export default { plugins: [["@tailwindcss/postcss", { optimize: false }], dkfdsFilter()] };
