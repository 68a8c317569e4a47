import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { FlowFileError, parseFlow } from "#local/flow/flow-document.ts";
import type { FlowRun } from "#local/flow/run-flow.ts";
import { walkFlow } from "./walk-flow.ts";
import { faultsOf, reportOf } from "./walk-report.ts";
import type { Refusal, WalkedFlow } from "./walk-report.ts";

/**
 * `npm run walk:flows -- <folder>`: walks every flow of a folder as a caller by chance and reports what runs. Ends with
 * 1 when the interpreter itself was at fault, with 2 when there is nothing to walk.
 */
const walksPerFlow = 100;

const [folder = "connect-flows"] = process.argv.slice(2);
const walked: WalkedFlow[] = [];
const refused: Refusal[] = [];
const files = flowFilesIn(folder);
for (const file of files) {
  const name = relative(folder, file) || file;
  const flow = readFlow(name, file);
  if (flow) walked.push({ flow, runs: await walksOf(flow) });
}
console.log(reportOf(walked, refused).join("\n"));
if (files.length === 0) console.error(`No .json files in ${folder}`);
process.exitCode = files.length === 0 ? 2 : faultsOf(walked).length > 0 ? 1 : 0;

function flowFilesIn(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => join(path, file))
    .toSorted();
}

function readFlow(name: string, file: string) {
  try {
    return parseFlow(name, readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof FlowFileError)) throw error;
    refused.push({ file: name, why: error.message });
    return null;
  }
}

async function walksOf(flow: WalkedFlow["flow"]): Promise<readonly FlowRun[]> {
  const runs: FlowRun[] = [];
  for (let seed = 1; seed <= walksPerFlow; seed += 1) runs.push(await walkFlow(flow, seed));
  return runs;
}
