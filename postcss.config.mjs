import dkfdsFilter from "./styles/dkfds-filter.mjs";

// Turbopack bundles this file, so Tailwind (native code) goes by name and our own plugin by value.
export default { plugins: ["@tailwindcss/postcss", dkfdsFilter()] };
