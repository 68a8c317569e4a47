import type { FlowSymbol } from "#connect-flows/manifest.ts";
import { flowId } from "../instance.ts";
import type { FlowAction } from "./flow-document.ts";
import { loadFlows } from "./load-flows.ts";
import type { Talk } from "./talk-language.ts";

export interface TalkCoverage {
  /** Counts what this contact walks, now and later. */
  readonly follow: (call: Talk) => void;
  /** One line for people: how many of the flow's actions and branches the followed contacts took, and what is left. */
  readonly print: () => void;
  /** 0..1 each. */
  readonly shares: () => { readonly actions: number; readonly branches: number };
}

/** How much of a flow its talking tests walk. A branch is an action and one place it leads to: conditions and errors that lead
 * where success leads are no branch of their own. */
export function talkCoverage(flow: FlowSymbol): TalkCoverage {
  const calls: Talk[] = [];
  const actions = [...(loadFlows().get(flowId(flow))?.actions.values() ?? [])];
  const ways = actions.flatMap(waysOut);
  const branches = ways.map(({ from, to }) => `${from} → ${to}`);
  const measure = () => {
    const steps = calls.flatMap(({ walked }) => walked).filter((step) => step.flow === flow);
    const taken = new Set(
      steps.flatMap((step) =>
        ways
          .filter(({ from, labels }) => from === step.action && labels.includes(step.branch))
          .map(({ to }) => `${step.action} → ${to}`),
      ),
    );
    const seen = new Set(steps.map(({ action }) => action));
    return {
      unseen: actions.map(({ Identifier }) => Identifier).filter((each) => !seen.has(each)),
      untaken: branches.filter((each) => !taken.has(each)),
    };
  };
  const share = (left: number, all: number): number => (all === 0 ? 1 : (all - left) / all);
  return {
    follow: (call) => void calls.push(call),
    shares: () => {
      const { unseen, untaken } = measure();
      return {
        actions: share(unseen.length, actions.length),
        branches: share(untaken.length, branches.length),
      };
    },
    print: () => {
      const { unseen, untaken } = measure();
      console.log(
        `${flow}: ${actions.length - unseen.length} of ${actions.length} actions, ` +
          `${branches.length - untaken.length} of ${branches.length} branches walked` +
          [...unseen, ...untaken].map((each) => `\n  not: ${each}`).join(""),
      );
    },
  };
}

/** Several flows at once; a module is a flow of its own, walked wherever one invokes it. */
export function talkCoverages(flows: readonly FlowSymbol[]) {
  const each = flows.map((flow) => ({ flow, coverage: talkCoverage(flow) }));
  return {
    follow: (call: Talk): void => {
      for (const { coverage } of each) coverage.follow(call);
    },
    print: (): void => {
      for (const { coverage } of each) coverage.print();
    },
    /** The flows of which an action, or more than one branch of ten, was never walked. */
    lacking: (): readonly FlowSymbol[] =>
      each
        .filter(({ coverage }) => {
          const { actions, branches } = coverage.shares();
          return actions < 1 || branches < 0.9;
        })
        .map(({ flow }) => flow),
  };
}

interface WayOut {
  readonly from: string;
  readonly to: string;
  /** What the trace calls the branches that lead there. */
  readonly labels: readonly string[];
}

function waysOut({ Identifier, Transitions }: FlowAction): readonly WayOut[] {
  const { NextAction, Conditions, Errors } = Transitions;
  const all = [
    // Beside conditions NextAction is only the designer's trace; where a flow is left it is the way back.
    ...(NextAction && Conditions.length === 0 ? [{ to: NextAction, label: "next" }] : []),
    ...Conditions.map(({ Condition, NextAction: to }) => ({
      to,
      label: `${Condition.Operator} ${Condition.Operands.join(", ")}`,
    })),
    ...Errors.map(({ ErrorType, NextAction: to }) => ({ to, label: ErrorType })),
  ];
  return [...new Set(all.map(({ to }) => to))].map((to) => ({
    from: Identifier,
    to,
    labels: all.filter((way) => way.to === to).map(({ label }) => label),
  }));
}
