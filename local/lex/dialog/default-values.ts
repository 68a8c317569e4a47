import { scalar } from "../session.ts";
import type { IntentState } from "../session.ts";
import type { TurnState } from "./turn-state.ts";

/** Fills empty slots with their default: the first of their constants, session attributes or context values that is there. */
export function applyDefaults(turn: TurnState, intent: IntentState): IntentState {
  const filled = turn.intent(intent.name).slots.flatMap((slot) => {
    if (intent.slots[slot.name] || slot.defaults.length === 0) return [];
    const value = slot.defaults
      .map((written) => resolve(turn, written, intent))
      .find((each) => each !== null);
    return value === undefined || value === null ? [] : [[slot.name, scalar(value)] as const];
  });
  return filled.length === 0
    ? intent
    : { ...intent, slots: { ...intent.slots, ...Object.fromEntries(filled) } };
}

function resolve(turn: TurnState, written: string, intent: IntentState): string | null {
  if (!/^(\[.+\]|#.+\..+)$/.test(written)) return written;
  const value = turn.read(written, intent);
  return typeof value === "string" ? value : null;
}
