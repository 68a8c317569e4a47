// Who may import whom: docs/architecture.md as law. `tools/check-boundaries.ts` runs it and guards that it really
// looked at every file; `tools/boundaries.test.ts` plants one violation per rule.

// The journey, in the order a contact lives it. A step may know the steps before it, never those after.
const steps = [
  "contact",
  "identity",
  "profile",
  "disclosure",
  "intake",
  "retention",
  "next-best-action",
  "agent-action",
  "wrap-up",
  "call-log",
  "insight",
];

const dir = (step) => `^src/journey/${step}/`;
const test = "[.]test[.]tsx?$";
const forbid = (name, from, to) => ({ name, severity: "error", from, to });
const own = "^(src|local|infra|connect-flows|lex-bots|tests|tools|bench)/";
const onlyInto = (name, from, allowed) =>
  forbid(name, { path: from, pathNot: test }, { path: own, pathNot: allowed });

const stepOrder = steps.slice(0, -1).map((step, i) =>
  forbid(
    `journey-order:${step}`,
    { path: dir(step) },
    {
      path: steps
        .slice(i + 1)
        .map(dir)
        .join("|"),
    },
  ),
);

module.exports = {
  forbidden: [
    ...stepOrder,
    onlyInto("journey-stands-alone", "^src/journey/", "^src/journey/"),
    forbid(
      "journey-no-packages",
      { path: "^src/journey/", pathNot: test },
      { dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"], pathNot: "node_modules/@types/fhir/" },
    ),
    onlyInto("contract", "^src/contract/", "^src/(contract|journey)/"),
    forbid(
      "contract-only-zod",
      { path: "^src/contract/", pathNot: test },
      { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" },
    ),
    onlyInto("adapters-browser", "^src/adapters/browser/", "^src/(adapters/browser|journey|contract)/"),
    onlyInto("adapters-server", "^src/adapters/server/", "^src/(adapters/server|journey|contract)/"),
    onlyInto("web", "^src/web/", "^src/(web|journey|contract|adapters/browser)/"),
    forbid(
      "adapters-enter-by-session",
      // The member's page has its own small session: it shares nothing with the desk but tokens and texts.
      { path: "^src/web/", pathNot: "^src/web/(session|member/session)/|" + test },
      { path: "^src/adapters/" },
    ),
    forbid(
      "pages-apart",
      { path: "^src/web/(desktop|supervisor|member)/" },
      { path: "^src/web/(desktop|supervisor|member)/", pathNot: "^src/web/$1/" },
    ),
    onlyInto("kit-knows-nothing", "^src/web/kit/", "^src/web/(kit/|tokens[.]css)"),
    onlyInto("lambdas", "^src/lambdas/", "^src/(lambdas|journey|contract|adapters/server)/"),
    forbid(
      "lambdas-apart",
      { path: "^src/lambdas/([^/]+)/" },
      { path: "^src/lambdas/[^/]+/", pathNot: "^src/lambdas/$1/" },
    ),
    onlyInto(
      "local",
      "^local/",
      "^(local|src/journey|src/contract|src/lambdas|src/adapters/server)/|^src/web/tokens[.]css$|^infra/(manifest|headers)[.]ts$|^connect-flows/(manifest|resolve-symbols)[.]ts$",
    ),
    forbid(
      "local-is-not-shipped",
      { path: "^(src|infra|connect-flows)/", pathNot: test },
      { path: "^local/" },
    ),
    onlyInto("connect-flows", "^connect-flows/", "^connect-flows/"),
    onlyInto("infra", "^infra/", "^(infra|src/contract|connect-flows)/"),
    forbid(
      "infra-lists-are-package-free",
      { path: "^infra/(manifest|headers)[.]ts$" },
      { dependencyTypes: ["npm", "npm-dev"] },
    ),
    forbid(
      "sdk-only-in-adapters",
      { path: "^src/", pathNot: "^src/adapters/|" + test },
      { path: "node_modules/(amazon-connect-|aws-amplify|@aws-amplify|@aws-sdk)" },
    ),
    forbid("no-cycles", {}, { circular: true }),
    // A package of types alone has no module to resolve to.
    forbid("no-unresolved", {}, { couldNotResolve: true, pathNot: "^@medplum/fhirtypes$" }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|[.]local)/" },
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
