/** A slot's value as Lex's interfaces have it. */
export interface ScalarValue {
  readonly shape: "Scalar";
  readonly value: {
    readonly originalValue: string;
    readonly interpretedValue: string;
    readonly resolvedValues: readonly string[];
  };
}

export interface ListValue {
  readonly shape: "List";
  /** All values in one text, as they were said. */
  readonly value?: ScalarValue["value"];
  readonly values: readonly ScalarValue[];
}

export interface CompositeValue {
  readonly shape: "Composite";
  readonly subSlots: Readonly<Record<string, ScalarValue | null>>;
}

export type SlotValue = ScalarValue | ListValue | CompositeValue;

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
  | {
      readonly type: "ElicitSlot";
      readonly slotToElicit: string;
      readonly subSlotToElicit?: { readonly name: string } | undefined;
      readonly slotElicitationStyle?: "Default" | "SpellByLetter" | "SpellByWord" | undefined;
    }
  | { readonly type: "ConfirmIntent" }
  | { readonly type: "Close" };

/** Something the conversation is about, for a while. */
export interface ActiveContext {
  readonly name: string;
  readonly expiresAt: number;
  readonly turnsLeft: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One conversation between turns. A new one waits for an intent. */
export interface Session {
  readonly dialogAction: DialogAction;
  readonly intent: IntentState | null;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly activeContexts: readonly ActiveContext[];
  /** How often the open slot, or the question for confirmation, was missed. */
  readonly misses: number;
  /** Since when the person asked the bot to wait. */
  readonly waitingSince: number | null;
}

export const newSession: Session = {
  dialogAction: { type: "ElicitIntent" },
  intent: null,
  sessionAttributes: {},
  activeContexts: [],
  misses: 0,
  waitingSince: null,
};

/** A slot's value as one text, the way flows and prompts show it; empty when there is none. */
export function textOfSlot(slot: SlotValue | null | undefined): string {
  if (!slot) return "";
  switch (slot.shape) {
    case "Scalar":
      return slot.value.interpretedValue;
    case "List":
      return slot.values.map(({ value }) => value.interpretedValue).join(", ");
    case "Composite":
      return Object.values(slot.subSlots)
        .flatMap((part) => (part ? [part.value.interpretedValue] : []))
        .join(" ");
  }
}

/** A value that somebody set rather than said. */
export const scalar = (interpretedValue: string, originalValue = interpretedValue): ScalarValue => ({
  shape: "Scalar",
  value: { originalValue, interpretedValue, resolvedValues: [interpretedValue] },
});
