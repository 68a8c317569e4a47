import type { Channel } from "../world.ts";
import type { FlowAction, FlowDocument } from "./flow-document.ts";
import type { BotTurn, FlowHost } from "./flow-host.ts";

/** What an action came to. The runner turns it into the next action. */
export type Outcome =
  /** Success of an action without conditions. */
  | { readonly kind: "next" }
  /** A value for the conditions. */
  | { readonly kind: "result"; readonly value: string }
  /** An error branch; falls back to NoMatchingError. `why` is for the trace, without anything a person said. */
  | { readonly kind: "error"; readonly type: string; readonly why: string }
  | { readonly kind: "transfer"; readonly flow: FlowDocument }
  /** Runs a module, then goes on here. */
  | { readonly kind: "call"; readonly module: FlowDocument }
  /** The module is done. */
  | { readonly kind: "return" }
  /** The flow is over. */
  | { readonly kind: "end"; readonly how: FlowEnd };

/** `queued`: waits for an agent. `disconnected`: the flow hung up. `gone`: the caller did, or an agent took over. */
export type FlowEnd = "queued" | "disconnected" | "ended" | "gone";

/** What a run remembers besides the contact. It dies with the run. */
export interface RunMemory {
  /** `$.FlowAttributes`; lost on TransferToFlow. */
  flowAttributes: Record<string, string>;
  /** `$.External`: the last function's answer. */
  external: unknown;
  /** `$.StoredCustomerInput`; never passed to a function by itself, never in a contact record. */
  storedInput: string;
  /** `$.Lex`: the last bot's outcome. */
  lex: BotTurn | null;
  /** Rounds done, by Loop action. */
  loops: Map<string, number>;
  /** BCP 47 of the voice now speaking. */
  voiceLanguage: string | null;
  logging: boolean;
  /** What the last action of a kind came to, by the name it is referred to. */
  readonly results: Partial<Record<ResultName, unknown>>;
}

/** `$.Views`, `$.Customer` and so on. */
export type ResultName = "Views" | "Customer" | "Case" | "Task" | "Metrics";

export const freshMemory = (): RunMemory => ({
  flowAttributes: {},
  external: {},
  storedInput: "",
  lex: null,
  loops: new Map(),
  voiceLanguage: null,
  logging: false,
  results: {},
});

/** What an action is given. */
export interface Step {
  readonly action: FlowAction;
  /** The action's parameters with every reference replaced. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly host: FlowHost;
  readonly memory: RunMemory;
}

/** How one type of action behaves. */
export interface Block {
  /** Channels it works on; absent: all. */
  readonly channels?: readonly Channel[];
  /** What it does elsewhere: most take their error branch, a few succeed without effect. */
  readonly elsewhere?: "error" | "success";
  readonly run: (step: Step) => Outcome | Promise<Outcome>;
}

export const next: Outcome = { kind: "next" };
export const gone: Outcome = { kind: "end", how: "gone" };
export const result = (value: string): Outcome => ({ kind: "result", value });
export const failed = (why: string, type = "NoMatchingError"): Outcome => ({ kind: "error", type, why });

/** The language in which the flow now speaks: the voice's, else the contact's. */
export const spokenLanguage = ({ host, memory }: Pick<Step, "host" | "memory">): string =>
  memory.voiceLanguage ?? host.contact().languageCode ?? "en-US";
