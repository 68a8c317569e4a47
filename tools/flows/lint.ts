import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import type { Finding, Linted } from "./lint-finding.ts";
import { objectOf, textOf } from "./lint-flow-model.ts";
import type { FlowFacts } from "./lint-flow-model.ts";
import { lintFlow, readFlow } from "./lint-flow.ts";
import { count, listOfRules, reportForMachines, reportForPeople } from "./lint-report.ts";
import { isFlow, ourFlows, surroundings } from "./lint-surroundings.ts";
import { flowTypes } from "./action-types/action-type.ts";
import { flowRules } from "./rules/flow-rules.ts";
import { readArguments } from "../read-arguments.ts";

/**
 * `npm run lint:flows [-- path…] [--json | --rules]`: holds our flows, or anybody's exported files and folders, against the rules
 * in `rules/`. Exit code 1 when there are errors, 2 when a path cannot be read.
 */
const { values, positionals } = readArguments(
  {
    options: { json: { type: "boolean" }, rules: { type: "boolean" } },
    allowPositionals: true,
  },
  "npm run lint:flows -- [path…] [--json] [--rules]",
);

interface Source {
  readonly file: string;
  readonly facts: FlowFacts;
  /** It was named itself, so it must be a flow. */
  readonly isNamed: boolean;
}

const ours = ourFlows.map((flow): Source => ({ ...flow, isNamed: true }));

function sourcesIn(path: string): readonly Source[] {
  const full = resolve(path);
  if (!statSync(full).isDirectory()) return [sourceOf(full, true)];
  return readdirSync(full, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.includes("node_modules"))
    .sort()
    .map((name) => sourceOf(join(full, name), false));
}

/** Our own files keep what the manifest says of them, however they are named. */
function sourceOf(file: string, isNamed: boolean): Source {
  const own = ours.find((flow) => flow.file === file);
  const facts = { name: basename(file, ".json"), type: null, channels: null, isOurs: false };
  return own ?? { file, facts, isNamed };
}

/** null: a JSON file that is no flow and was not said to be one. */
function lintSource({ file, facts, isNamed }: Source): Linted | null {
  const name = relative(process.cwd(), file);
  const { text, type } = unwrap(readFileSync(file, "utf8"));
  const flow = readFlow(text, name, { ...facts, type: facts.type ?? type });
  if (!isFlow(flow)) return { name, findings: [flow] };
  const keys = Object.keys(objectOf(flow.json));
  const looksLikeFlow = ["Actions", "StartAction", "modules"].some((key) => keys.includes(key));
  if (!looksLikeFlow && !isNamed) return null;
  const findings: readonly Finding[] = lintFlow(flow, name, flowRules, surroundings);
  return { name, findings };
}

/** `aws connect describe-contact-flow` answers with the flow as text inside an object. */
function unwrap(text: string): { readonly text: string; readonly type: FlowFacts["type"] } {
  const head = text.slice(0, 200);
  if (!/"ContactFlow(Module)?"/.test(head)) return { text, type: null };
  const answer = objectOf(parseOrNull(text));
  const inner = objectOf(answer["ContactFlow"] ?? answer["ContactFlowModule"]);
  const type = answer["ContactFlowModule"]
    ? "MODULE"
    : (flowTypes.find((each) => each === inner["Type"]) ?? null);
  return { text: textOf(inner["Content"]) ?? text, type };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

try {
  const sources = positionals.length === 0 ? ours : positionals.flatMap(sourcesIn);
  const all = sources.map(lintSource).filter((each) => each !== null);
  const skipped = sources.length - all.length;
  if (values.rules) console.log(listOfRules(flowRules));
  else console.log(values.json ? reportForMachines(all) : reportForPeople(all, "flows"));
  if (skipped > 0 && !values.json) console.log(`${skipped} JSON files that are no flows were passed over.`);
  process.exitCode = all.some(({ findings }) => count(findings, "error") > 0) ? 1 : 0;
} catch (error) {
  if (!(error instanceof Error && "code" in error)) throw error;
  console.error(`Cannot be read: ${error.message}`);
  process.exitCode = 2;
}
