import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/lambdas/*/handler.ts",
    "local/seed/{run,load}.ts",
    // Bundled for the browser: by the stand-in at start, and by the contract tests.
    "local/connect/ccp-page/main.ts",
    "local/phone/page/main.ts",
    "local/messages/page/main.ts",
    "local/care-management/page/main.ts",
    "tests/contract/streams-page.ts",
    "tests/browser/desk-page/main.tsx",
    "local/fhir/generate-search-table.ts",
    // Started as a process of its own by bench/fhir-pops.ts.
    "bench/fhir-server.ts",
    "tools/{test,measure,check-boundaries,reset}.ts",
    "tools/boundaries.cjs",
    "tools/lint/*.mjs",
    "{src,local,infra,connect-flows,lex-bots,tests,tools}/**/*.test.{ts,tsx}",
  ],
  project: ["{src,local,infra,connect-flows,tests,tools,bench}/**/*.{ts,tsx,mjs}"],
  ignoreDependencies: [
    // Taken by path: the style sheets' typeface, and the tool that tools/cruise.ts runs.
    "@fontsource-variable/inter",
    "dependency-cruiser",
  ],
  // A type that names part of an exported shape is worth its name even if nobody imports it yet.
  ignoreExportsUsedInFile: true,
};

export default config;
