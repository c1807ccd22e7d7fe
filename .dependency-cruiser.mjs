/** Who may import whom: the table of the house, read by `npm run check`. */
const PURE =
  "^lib/(transitions|dates|form|clock/(closed-days|working-days)|catalogue/(catalogue|known|search|keep/(free-slug|input|labels|refusals|typed|noun/(describe|input|kept-noun|nouns|typed))|import/(list|reconcile|words))|fuldmagt|person|post/(code|blank/(blank|blank-life|missing|spans|topics|words|input|filter|saved|paths|confirm-words)\\.|in/(batch-form|batch-words)|clock\\.|letter\\.|letter-acts|letter-life|out-filter|other-ways/(acts|plain-text|words)|remote/(format|receipt\\.|words)|out/(order|cover|still-to-send|send-fields|words)|overview-words|ways|pages/(cut|faults|step-by-faults|words)|scan/pose|match/(judge-page|page|words|mixed|refusals|rank-likely|outcome-words)\\.|accept/(refusals|kinds|limits|name|cut-off|pdf-names|pdf-table))|lix|rollout/(gates|timeline|quarters)|remark/(status|input|labels)|mail/net-address|report/(lifecycle|quarter|table|tables|figures|document|disclosure|hiding/(choices|kinship|known|possible|riddle|safe|totals|withheld)|making/(judge|lateness|input|texts|hidden|readability|words|labels)|definitions|numbers|wording|assemble|blocks|person-tables|rollout-figures)|text/(markup|fill|folded|slugs|slug-of|rules|example-values|typing-errors)|setting/(settings|words|typed)|location/(location|labels|input)|henvendelse/outcome|events/(event|order|describe)|list-file/table|notice/(notice|describe)|help/(anchor|document|search|places|sections)|figures/(period|asked-period|table|tables|computable|under-five|finding|words)\\.|auth/(permissions|user-rules|labels|landing|demo-users|throttle|access-matrix)|sag/(lifecycle|reasons|labels|checklist|basis|snapshot|timeline|clocks|due|acts|judge|judge-send|next|life-line|input|reveal-purposes|lifecycle-doc|dividing/(judge-assign|parse-assign|labels|reasons)|meanwhile|typed-words|fates/(fates|judge-revoke)|guide/(registration|notes|topic-browsing|topic-groups)|journal/judge-journal|queue/(query|queues|sorts|labels|columns|counts|export/table)|search/(asked|found-words)|sitting/(sitting|copy-lines)\\.))";
const TESTS = "\\.test\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: { pathNot: "^generated/" }, to: { circular: true } },
    {
      name: "pure-files-know-no-plumbing",
      comment: "Rules read nothing and write nothing: no database, no Next, no React, no environment.",
      severity: "error",
      from: { path: PURE, pathNot: TESTS },
      to: {
        path: "^(generated|app|components|lib/(db|env|secrets|crypto)|node_modules/(next|react|pg|@prisma))",
      },
    },
    {
      name: "holidays-stay-on-the-server",
      comment: "The library of the holidays of the world weighs more than a page may.",
      severity: "error",
      from: { path: "^(components|lib)/", pathNot: ["^lib/clock/holidays\\.ts$", TESTS] },
      to: { path: "^node_modules/date-holidays" },
    },
    {
      name: "rules-take-a-calendar",
      comment: "What may reach a browser or is a rule gets the calendar as a value.",
      severity: "error",
      from: { path: `^components/|${PURE}`, pathNot: TESTS },
      to: { path: "^lib/clock/(holidays|calendar|hold|rules)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "lib-runs-without-next",
      severity: "error",
      from: { path: "^lib/", pathNot: ["^lib/auth/session\\.ts$"] },
      to: { path: "^(app|components|e2e|node_modules/(next|react)/)" },
    },
    {
      name: "session-is-an-edge",
      comment: "Only screens know who is signed in; lib gets the actor as its first argument.",
      severity: "error",
      from: { pathNot: ["^app/", "^lib/auth/session\\.ts$"] },
      to: { path: "^lib/auth/session\\.ts$" },
    },
    {
      name: "components-read-nothing",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(app|generated|lib/(db|env|secrets|crypto)|lib/.*/queries)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "primitives-without-domain-words",
      severity: "error",
      from: { path: "^components/ui/", pathNot: TESTS },
      to: { path: "^(lib|components/(?!ui/))" },
    },
    {
      name: "no-route-imports-another",
      severity: "error",
      from: { path: "^app/\\(([a-z]+)\\)/([^/]+)/" },
      to: { path: "^app/\\([a-z]+\\)/", pathNot: "^app/\\($1\\)/$2/" },
    },
    {
      name: "only-the-verbs-use-prisma",
      severity: "error",
      from: { pathNot: ["^lib/", "^prisma/", "^generated/", "^scripts/", "^tests/"] },
      to: { path: "^(generated|lib/db\\.ts)", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|node_modules/(?!next/|react/|pg/|@prisma/|date-holidays/))" },
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
