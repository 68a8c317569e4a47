/** A bot in one language, as its files describe it: only what the runtime acts upon. */
export interface BotLocale {
  readonly botId: string;
  readonly botName: string;
  readonly botVersion: string;
  readonly aliasId: string;
  readonly aliasName: string;
  /** As Lex writes it, e.g. `en_US`. */
  readonly localeId: string;
  /** Below this score nothing is understood. */
  readonly confidenceThreshold: number;
  readonly idleSessionMs: number;
  readonly intents: readonly Intent[];
  readonly slotTypes: ReadonlyMap<string, SlotType>;
}

export interface Intent {
  readonly name: string;
  /** The built-in intent that this one is, e.g. `AMAZON.HelpIntent`. */
  readonly signature: string | null;
  readonly isFallback: boolean;
  readonly utterances: readonly string[];
  /** In the order in which they are asked. */
  readonly slots: readonly Slot[];
  /** The function sees the turns of this intent. */
  readonly dialogHook: boolean;
  readonly initial: (Outcome & { readonly hook: HookSetting | null }) | null;
  readonly confirmation: Confirmation | null;
  readonly fulfilment: Fulfilment;
  readonly closing: Outcome | null;
  /** Recognised only while all of these are active. */
  readonly inputContexts: readonly string[];
  readonly outputContexts: readonly OutputContext[];
}

export interface OutputContext {
  readonly name: string;
  readonly lifetimeMs: number;
  readonly turns: number;
}

export interface Confirmation {
  readonly prompt: Prompt;
  readonly confirmed: Outcome;
  readonly declined: Outcome;
  readonly failed: Outcome;
  readonly hook: HookSetting | null;
  /** Asks the function as soon as the person answered. */
  readonly answerHook: AnswerHook | null;
}

export interface Fulfilment {
  /** The function fulfils. */
  readonly hooked: boolean;
  /** Without a function: is the intent fulfilled by its own words, or handed back ready? */
  readonly isActive: boolean;
  readonly success: Outcome;
  readonly failure: Outcome;
  readonly timeout: Outcome;
  /** What is said while the function works. */
  readonly updates: FulfilmentUpdates | null;
}

export interface FulfilmentUpdates {
  readonly start: readonly MessageGroup[];
  readonly startDelayMs: number;
  readonly update: readonly MessageGroup[];
  readonly updateEveryMs: number;
  readonly timeoutMs: number;
}

/** What is said at a point of the conversation, and where it goes from there. */
export interface Outcome {
  readonly response: readonly MessageGroup[];
  readonly conditional: Conditional | null;
  readonly nextStep: NextStep | null;
}

export interface Conditional {
  readonly branches: readonly (Branch & { readonly condition: string })[];
  readonly otherwise: Branch | null;
}

export type Branch = Pick<Outcome, "response" | "nextStep">;

export const stepTypes = [
  "ElicitIntent",
  "StartIntent",
  "ElicitSlot",
  "EvaluateConditional",
  "InvokeDialogCodeHook",
  "ConfirmIntent",
  "FulfillIntent",
  "CloseIntent",
  "EndConversation",
] as const;

export interface NextStep {
  readonly type: (typeof stepTypes)[number];
  readonly slotToElicit: string | null;
  /** The prompt of the next step is left out. */
  readonly suppressNextMessage: boolean;
  readonly intentName: string | null;
  /** Values set on the way; null empties a slot. */
  readonly slots: Readonly<Record<string, SetSlot | null>>;
  readonly sessionAttributes: Readonly<Record<string, string>>;
}

export type SetSlot = string | readonly string[];

/** A call of the function in the middle of an intent. */
export interface HookSetting {
  readonly isActive: boolean;
  readonly invocationLabel: string | null;
  readonly success: Outcome;
  readonly failure: Outcome;
  readonly timeout: Outcome;
}

export interface AnswerHook {
  readonly isEnabled: boolean;
  readonly invocationLabel: string | null;
}

export interface Slot {
  readonly name: string;
  readonly slotTypeName: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly prompt: Prompt;
  /** What may be said in answer, e.g. `it is {MemberId}`. */
  readonly utterances: readonly string[];
  /** Constants, `[sessionAttribute]` or `#context.slot`; the first that has a value counts. */
  readonly defaults: readonly string[];
  /** Its values are masked in transcripts and logs. */
  readonly isObfuscated: boolean;
  readonly capture: Capture | null;
  readonly wait: WaitAndContinue | null;
  readonly composite: Composite | null;
}

export interface Prompt {
  readonly groups: readonly MessageGroup[];
  readonly maxRetries: number;
  readonly isOrdered: boolean;
}

/** One message of several that are sent together; one of its wordings is chosen. */
export interface MessageGroup {
  readonly wordings: readonly Message[];
}

export interface Message {
  readonly contentType: "PlainText" | "SSML" | "CustomPayload" | "ImageResponseCard";
  readonly content?: string | undefined;
  readonly imageResponseCard?: ImageCard | undefined;
}

export interface ImageCard {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly buttons?: readonly { readonly text: string; readonly value: string }[] | undefined;
}

export interface Capture {
  readonly captured: Outcome;
  /** After the last retry. */
  readonly failed: Outcome;
  readonly hook: HookSetting | null;
  readonly answerHook: AnswerHook;
}

export interface WaitAndContinue {
  readonly waiting: readonly MessageGroup[];
  readonly stillWaiting: readonly MessageGroup[];
  readonly stillEveryMs: number;
  readonly timeoutMs: number;
  readonly continued: readonly MessageGroup[];
}

/** A slot made of others, e.g. `(Month AND Year)`. */
export interface Composite {
  readonly expression: string;
  readonly parts: ReadonlyMap<string, { readonly slotTypeName: string; readonly prompt: Prompt }>;
}

export interface SlotType {
  readonly name: string;
  /** A built-in type this one narrows, e.g. `AMAZON.AlphaNumeric`. */
  readonly parent: string | null;
  readonly values: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
  readonly pattern: string | null;
  readonly resolution: "TOP_RESOLUTION" | "ORIGINAL_VALUE" | "CONCATENATION";
  /** Names and types of a composite type's parts. */
  readonly parts: ReadonlyMap<string, string>;
}
