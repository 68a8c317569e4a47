import { mkdir, mkdtemp, rm, symlink, writeFile, copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { cruise } from "./cruise.ts";
import type { Violation } from "./cruise.ts";

const project = resolve(import.meta.dirname, "..");

/** rule → a file that breaks it, and what it must not import. One per rule of tools/boundaries.cjs. */
const planted: Record<string, readonly [file: string, source: string]> = {
  "journey-order:contact": ["src/journey/contact/a.ts", `import "../identity/target.ts";`],
  "journey-order:identity": ["src/journey/identity/a.ts", `import "../profile/target.ts";`],
  "journey-order:profile": ["src/journey/profile/a.ts", `import "../disclosure/target.ts";`],
  "journey-order:disclosure": ["src/journey/disclosure/a.ts", `import "../intake/target.ts";`],
  "journey-order:intake": ["src/journey/intake/a.ts", `import "../retention/target.ts";`],
  "journey-order:retention": ["src/journey/retention/a.ts", `import "../next-best-action/target.ts";`],
  "journey-order:next-best-action": [
    "src/journey/next-best-action/a.ts",
    `import "../agent-action/target.ts";`,
  ],
  "journey-order:agent-action": ["src/journey/agent-action/a.ts", `import "../wrap-up/target.ts";`],
  "journey-order:wrap-up": ["src/journey/wrap-up/a.ts", `import "../call-log/target.ts";`],
  "journey-order:call-log": ["src/journey/call-log/a.ts", `import "../insight/target.ts";`],
  "journey-stands-alone": ["src/journey/contact/b.ts", `import "../../web/kit/target.ts";`],
  "journey-no-packages": ["src/journey/contact/c.ts", `import "node:fs";`],
  contract: ["src/contract/a.ts", `import "../web/kit/target.ts";`],
  "contract-only-zod": ["src/contract/b.ts", `import "hono";`],
  "adapters-browser": ["src/adapters/browser/x/a.ts", `import "../../server/x/target.ts";`],
  "adapters-server": ["src/adapters/server/x/a.ts", `import "../../browser/x/target.ts";`],
  web: ["src/web/desktop/a.ts", `import "../../lambdas/one/target.ts";`],
  "adapters-enter-by-session": ["src/web/desktop/b.ts", `import "../../adapters/browser/x/target.ts";`],
  "pages-apart": ["src/web/desktop/c.ts", `import "../supervisor/target.ts";`],
  "kit-knows-nothing": ["src/web/kit/a.ts", `import "../../journey/contact/target.ts";`],
  lambdas: ["src/lambdas/one/a.ts", `import "../../web/kit/target.ts";`],
  "lambdas-apart": ["src/lambdas/one/b.ts", `import "../two/target.ts";`],
  local: ["local/a.ts", `import "../src/web/kit/target.ts";`],
  "local-is-not-shipped": ["src/lambdas/one/c.ts", `import "../../../local/target.ts";`],
  "connect-flows": ["connect-flows/a.ts", `import "../tools/target.ts";`],
  infra: ["infra/a.ts", `import "../src/lambdas/one/target.ts";`],
  "infra-lists-are-package-free": ["infra/manifest.ts", `import "hono";`],
  "sdk-only-in-adapters": ["src/lambdas/one/d.ts", `import "@aws-sdk/client-connect";`],
  "no-cycles": ["tools/cycle-a.ts", `import "./cycle-b.ts"; export const a = 1;`],
  "no-unresolved": ["tools/lost.ts", `import "./nowhere.ts";`],
};

const targets = [
  ...[
    "identity",
    "profile",
    "disclosure",
    "intake",
    "retention",
    "next-best-action",
    "agent-action",
    "wrap-up",
  ].map((step) => `src/journey/${step}/target.ts`),
  "src/journey/contact/target.ts",
  "src/journey/call-log/target.ts",
  "src/journey/insight/target.ts",
  "src/web/kit/target.ts",
  "src/web/supervisor/target.ts",
  "src/adapters/server/x/target.ts",
  "src/adapters/browser/x/target.ts",
  "src/lambdas/one/target.ts",
  "src/lambdas/two/target.ts",
  "local/target.ts",
  "tools/target.ts",
];

let root: string;
let violations: readonly Violation[];

async function put(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), source);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "boundaries-"));
  await symlink(join(project, "node_modules"), join(root, "node_modules"));
  for (const file of ["package.json", "tsconfig.json", "tsconfig.base.json"]) {
    await copyFile(join(project, file), join(root, file));
  }
  for (const file of targets) await put(file, "export const target = 1;\n");
  await put("tools/cycle-b.ts", `import "./cycle-a.ts"; export const b = 1;`);
  await put("tools/innocent.ts", `import "./target.ts"; export const c = 1;`);
  for (const [file, source] of Object.values(planted))
    await put(file, `${source}\nexport const planted = 1;\n`);
  ({ violations } = await cruise(root));
});

afterAll(() => rm(root, { recursive: true, force: true }));

test.for(Object.entries(planted))("%s is caught", ([rule, [file]]) => {
  expect(violations).toContainEqual(expect.objectContaining({ rule, from: file }));
});

test("an innocent import is let through", () => {
  expect(violations.filter(({ from }) => from === "tools/innocent.ts")).toEqual([]);
});

test("every rule has a planted violation", () => {
  const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
  const { forbidden: rules } = Rules.parse(createRequire(import.meta.url)("./boundaries.cjs"));
  expect(Object.keys(planted).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});
