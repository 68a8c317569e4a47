import { freshMemory } from "./block.ts";
import type { FlowEnd, Outcome, RunMemory } from "./block.ts";
import { decideOnward, startOf } from "./decide-onward.ts";
import type { Onward, Position } from "./decide-onward.ts";
import type { FlowAction, FlowDocument } from "./flow-document.ts";
import type { FlowHost } from "./flow-host.ts";
import { asText, resolveReferences } from "./references.ts";
import { referable } from "./referable.ts";
import { takeStep } from "./take-step.ts";

/** One walked action. Holds no words of the caller. */
export interface Walked {
  readonly flow: string;
  readonly action: string;
  readonly type: string;
  /** `next`, the value's branch, an error type, or how the flow ended. */
  readonly branch: string;
  readonly why: string | null;
}

export interface FlowRun {
  /** `failed`: an error found no branch, or the flow ran in circles. */
  readonly end: FlowEnd | "failed";
  readonly walked: readonly Walked[];
}

export interface RunOptions {
  /** Told of every action as it ends. */
  readonly onWalked?: (walked: Walked) => void;
  /** Actions that fail whatever they do, for trying out error branches. */
  readonly isBroken?: (action: FlowAction) => boolean;
  /** What a failure does to the contact: an inbound flow hangs up, a queue flow leaves it waiting. */
  readonly onFailure: "disconnect" | "stay";
}

/** Actions in a row without any time passing; more is a circle. */
const stepBudget = 1_000;
const pauseMs = 50;
/** How deep modules may call modules. */
const deepest = 5;
/** A call in a queue for hours stays in memory only this far back. */
const mostWalked = 5_000;

/** Runs a flow until its contact leaves it. Never rejects: what goes wrong is in the walk. */
export async function runFlow(flow: FlowDocument, host: FlowHost, options: RunOptions): Promise<FlowRun> {
  const run = new Run(flow, host, options);
  for (;;) {
    const outcome = run.step();
    const end = run.goOn(outcome instanceof Promise ? await outcome : outcome);
    if (end === null) continue;
    if (end === "failed" && options.onFailure === "disconnect") host.disconnect();
    return { end, walked: run.walked };
  }
}

/** What is set aside while a module runs: it shares the contact, not the flow's own values. */
interface Caller {
  readonly position: Position;
  readonly own: Pick<RunMemory, "flowAttributes" | "external" | "loops">;
}

/** One run: where it stands, what it remembers, and who called the module it is in. */
class Run {
  readonly walked: Walked[] = [];
  readonly #host: FlowHost;
  readonly #options: RunOptions;
  readonly #memory = freshMemory();
  readonly #callers: Caller[] = [];
  #here: Position;
  #budget = stepBudget;
  #since: number;

  constructor(flow: FlowDocument, host: FlowHost, options: RunOptions) {
    this.#here = startOf(flow);
    this.#host = host;
    this.#options = options;
    this.#since = host.clock.now().getTime();
  }

  step(): Outcome | Promise<Outcome> {
    if (this.#options.isBroken?.(this.#here.action)) return broken;
    return takeStep(this.#here.action, this.#host, this.#memory);
  }

  /** Takes the way an outcome leads; answers how the flow ended, or null when it goes on. */
  goOn(outcome: Outcome): FlowEnd | "failed" | null {
    const onward = this.#isCircling()
      ? this.#circling()
      : decideOnward(this.#here, outcome, (written) => this.#operandOf(written));
    if (onward.kind === "call" && this.#callers.length >= deepest) return this.goOn(tooDeep);
    this.#note(onward);
    switch (onward.kind) {
      case "end":
        return onward.end;
      case "go":
        if (onward.to.flow !== this.#here.flow) this.#leaveFlow();
        this.#here = onward.to;
        return null;
      case "call":
        return this.#enterModule(onward.to);
      case "return":
        return this.#leaveModule({ kind: "next" });
      case "failed":
        return this.#isCircling() ? "failed" : this.#leaveModule(brokenModule);
    }
  }

  #isCircling(): boolean {
    const now = this.#host.clock.now().getTime();
    if (now - this.#since >= pauseMs) this.#budget = stepBudget;
    else this.#budget -= 1;
    this.#since = now;
    return this.#budget <= 0;
  }

  #circling(): Onward {
    const round = [...new Set(this.walked.slice(-20).map(({ action }) => action))].join(" → ");
    return {
      kind: "failed",
      branch: "failed",
      why: `more than ${stepBudget} actions without a pause: ${round}`,
    };
  }

  #operandOf(written: string): string {
    if (!written.startsWith("$")) return written;
    return asText(resolveReferences(written, referable(this.#host, this.#memory)));
  }

  #enterModule(to: Position): null {
    const { flowAttributes, external, loops } = this.#memory;
    this.#callers.push({ position: this.#here, own: { flowAttributes, external, loops } });
    Object.assign(this.#memory, { flowAttributes: {}, external: {}, loops: new Map() });
    this.#here = to;
    return null;
  }

  /** Back to the action that called the module, with the module's outcome. Outside a module the flow has failed. */
  #leaveModule(outcome: Outcome): FlowEnd | "failed" | null {
    const caller = this.#callers.pop();
    if (!caller) return "failed";
    Object.assign(this.#memory, caller.own);
    this.#here = caller.position;
    return this.goOn(outcome);
  }

  #leaveFlow(): void {
    this.#callers.length = 0;
    this.#memory.flowAttributes = {};
    this.#memory.loops = new Map();
  }

  #note({ branch, why }: Onward): void {
    const { Identifier, Type } = this.#here.action;
    const entry = { flow: this.#here.flow.name, action: Identifier, type: Type, branch, why };
    if (this.walked.length >= mostWalked) this.walked.shift();
    this.walked.push(entry);
    this.#options.onWalked?.(entry);
  }
}

const broken: Outcome = { kind: "error", type: "NoMatchingError", why: "broken on purpose" };
const brokenModule: Outcome = { kind: "error", type: "NoMatchingError", why: "the module failed" };
const tooDeep: Outcome = { kind: "error", type: "NoMatchingError", why: "modules call modules too deep" };
