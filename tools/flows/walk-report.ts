import { blocks } from "#local/flow/block-table.ts";
import type { FlowDocument } from "#local/flow/flow-document.ts";
import type { FlowRun, Walked } from "#local/flow/run-flow.ts";
import { elsewhere } from "./walk-flow.ts";

export interface WalkedFlow {
  readonly flow: FlowDocument;
  readonly runs: readonly FlowRun[];
}

export interface Refusal {
  readonly file: string;
  readonly why: string;
}

/** A fault of the interpreter shows as the name of an error in an action's place. */
const isFault = ({ why }: Walked): boolean => why !== null && /^\w*Error$/.test(why);

export const faultsOf = (walked: readonly WalkedFlow[]): readonly string[] =>
  walked.flatMap(({ flow, runs }) => [
    ...new Set(
      runs.flatMap((run) =>
        run.walked
          .filter(isFault)
          .map(({ action, type, why }) => `${flow.name}: ${type} "${action}": ${why}`),
      ),
    ),
  ]);

/** How a walk ended, in a word: left for a flow that is not here, went in circles, and so on. */
function endOf({ end, walked }: FlowRun): string {
  const last = walked.at(-1);
  if (last?.flow === elsewhere.name) return "left for another flow";
  if (last?.branch === "return") return "returned, being a module";
  if (end !== "failed") return end;
  return last?.why?.startsWith("more than") ? "ran in circles" : "hung up: an error had no branch";
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 10} %)`;

/** The whole report as lines of text. */
export function reportOf(walked: readonly WalkedFlow[], refused: readonly Refusal[]): readonly string[] {
  const types = new Set(walked.flatMap(({ flow }) => typesOf(flow)));
  const lacking = [...types].filter((type) => !blocks.has(type)).toSorted();
  const whole = walked.filter(({ flow }) => typesOf(flow).every((type) => blocks.has(type)));
  const actions = walked.reduce((sum, { flow }) => sum + flow.actions.size, 0);
  const visited = walked.reduce((sum, each) => sum + visitedBy(each), 0);
  const faults = faultsOf(walked);
  return [
    ...refused.map(({ file, why }) => `refused   ${file}\n          ${why.replaceAll("\n", "\n          ")}`),
    `files     ${share(walked.length, walked.length + refused.length)} are flows`,
    `types     ${share(types.size - lacking.length, types.size)} run${lacking.length > 0 ? `; not: ${lacking.join(", ")}` : ""}`,
    `flows     ${share(whole.length, walked.length)} run whole`,
    `actions   ${share(visited, actions)} were walked`,
    `walks     ${walked.reduce((sum, { runs }) => sum + runs.length, 0)}`,
    ...endsOf(walked).map(([end, count]) => `  ${String(count).padStart(6)}  ${end}`),
    `faults    ${faults.length}`,
    ...faults.map((fault) => `  ${fault}`),
  ];
}

const typesOf = ({ actions }: FlowDocument): string[] => [...actions.values()].map(({ Type }) => Type);

const visitedBy = ({ flow, runs }: WalkedFlow): number =>
  new Set(
    runs.flatMap((run) => run.walked.filter((each) => each.flow === flow.name).map(({ action }) => action)),
  ).size;

function endsOf(walked: readonly WalkedFlow[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const run of walked.flatMap(({ runs }) => runs))
    counts.set(endOf(run), (counts.get(endOf(run)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
