import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** The folders whose imports are law. */
export const cruisedFolders = [
  "src",
  "local",
  "infra",
  "connect-flows",
  "lex-bots",
  "tests",
  "tools",
  "bench",
] as const;

/** Runs dependency-cruiser with our rules over a checkout. `totalCruised` counts packages' entry files too. */
export async function cruise(
  root: string,
): Promise<{ totalCruised: number; violations: readonly Violation[] }> {
  const binary = resolve(
    import.meta.dirname,
    "../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
  );
  const rules = resolve(import.meta.dirname, "boundaries.cjs");
  const folders = cruisedFolders.filter((folder) => existsSync(resolve(root, folder)));
  const output = await run(
    process.execPath,
    [binary, "--config", rules, "--output-type", "json", ...folders],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failure: { stdout?: string; stderr?: string }) => {
    // It exits with the number of violations; a report is there all the same.
    if (!failure.stdout) throw new Error(failure.stderr ?? "dependency-cruiser said nothing");
    return { stdout: failure.stdout };
  });
  const { summary } = Report.parse(JSON.parse(output.stdout));
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { totalCruised: summary.totalCruised, violations };
}
