/** A slot's value as Lex's interfaces have it. Lists and composites do not occur. */
export interface SlotValue {
  readonly shape: "Scalar";
  readonly value: {
    readonly originalValue: string;
    readonly interpretedValue: string;
    readonly resolvedValues: readonly string[];
  };
}

export const intentStates = [
  "Failed",
  "Fulfilled",
  "FulfillmentInProgress",
  "InProgress",
  "ReadyForFulfillment",
  "Waiting",
] as const;

export interface IntentState {
  readonly name: string;
  readonly slots: Readonly<Record<string, SlotValue | null>>;
  readonly state: (typeof intentStates)[number];
  readonly confirmationState: "None" | "Confirmed" | "Denied";
}

/** What the bot waits for, or that it is done. */
export type DialogAction =
  | { readonly type: "ElicitIntent" }
  | { readonly type: "ElicitSlot"; readonly slotToElicit: string }
  | { readonly type: "Close" };

/** One conversation between turns. A new one waits for an intent. */
export interface Session {
  readonly dialogAction: DialogAction;
  readonly intent: IntentState | null;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  /** How often the open slot was missed. */
  readonly misses: number;
}

export const newSession: Session = {
  dialogAction: { type: "ElicitIntent" },
  intent: null,
  sessionAttributes: {},
  misses: 0,
};
