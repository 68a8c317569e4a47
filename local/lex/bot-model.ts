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
  readonly isFallback: boolean;
  readonly utterances: readonly string[];
  /** In the order in which they are asked. */
  readonly slots: readonly Slot[];
  /** The function sees every turn of this intent, and its fulfilment. */
  readonly dialogHook: boolean;
  readonly fulfilmentHook: boolean;
}

export interface Slot {
  readonly name: string;
  readonly slotTypeName: string;
  readonly isRequired: boolean;
  /** The first is the question, the others are for the retries. */
  readonly prompts: readonly string[];
  readonly maxRetries: number;
  /** Its values are masked in transcripts and logs. */
  readonly isObfuscated: boolean;
}

export interface SlotType {
  readonly name: string;
  /** A built-in type this one narrows, e.g. `AMAZON.AlphaNumeric`. */
  readonly parent: string | null;
  readonly values: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
  readonly pattern: string | null;
  readonly resolution: "TOP_RESOLUTION" | "ORIGINAL_VALUE";
}
