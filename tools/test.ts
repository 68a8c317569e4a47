import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { needChromium } from "./chromium.ts";

/**
 * Everything that CI runs, in the order in which a fault is cheapest to find. Each check counts as one test; Vitest's
 * own tests are counted singly. Ends with `N passed, N failed`.
 */
const root = resolve(import.meta.dirname, "..");
const bin = (name: string): string => resolve(root, "node_modules/.bin", name);

const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ["format", bin("oxfmt"), ["--check"]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ...["journey", "web", "node", "tests"].map(
    (project) => [`types: ${project}`, bin("tsc"), ["-p", `tsconfig.${project}.json`]] as const,
  ),
  ["boundaries", process.execPath, ["tools/check-boundaries.ts"]],
  ["dead code", bin("knip"), []],
  ["flows", process.execPath, ["tools/flows/lint.ts"]],
  ["bots", process.execPath, ["tools/bots/lint.ts"]],
  ["build", process.execPath, ["-e", "import('./local/build-pages.ts').then((it) => it.buildPages())"]],
];

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

function passes(name: string, command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  console.log(`${status === 0 ? "passed" : "FAILED"}: ${name}`);
  return status === 0;
}

async function runVitest(): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), "careline-test-"));
  const report = join(folder, "report.json");
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(bin("vitest"), args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const text = await readFile(report, "utf8").catch(() => null);
  await rm(folder, { recursive: true, force: true });
  if (text === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = VitestReport.parse(JSON.parse(text));
  // A suite that could not even be loaded fails the run without failing a test.
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed };
}

process.env["CHROMIUM"] = needChromium();
const results = checks.map(([name, command, args]) => passes(name, command, args));
const vitest = await runVitest();
const passed = results.filter(Boolean).length + vitest.passed;
const failed = results.filter((ok) => !ok).length + vitest.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
