import type { Wait } from "../flow/caller-line.ts";

/** A terminator that people press out of habit after an entry that was already full. */
export interface LateTerminator {
  readonly key: string;
  readonly until: Date;
}

export type Collected =
  | {
      readonly done: true;
      /** Without the terminator. */
      readonly keys: string;
      /** Pressed ahead, for whoever listens next. */
      readonly rest: string;
      readonly late: LateTerminator | null;
    }
  | { readonly done: false; readonly waitMs: number };

const lateMs = 2_000;

/** Decides whether the keys pressed so far are an entry: one key, a full one, or one that was terminated. */
export function collectKeys(pressed: string, wanted: Exclude<Wait["keys"], "none">, now: Date): Collected {
  if (wanted === "one") return { done: true, keys: pressed.slice(0, 1), rest: pressed.slice(1), late: null };
  const { maximum, terminator, betweenKeysMs } = wanted;
  const end = terminator === "" ? -1 : pressed.indexOf(terminator);
  if (end >= 0 && end <= maximum) {
    return {
      done: true,
      keys: pressed.slice(0, end),
      rest: pressed.slice(end + terminator.length),
      late: null,
    };
  }
  if (pressed.length < maximum) return { done: false, waitMs: betweenKeysMs };
  const late = terminator.length === 1 ? { key: terminator, until: new Date(now.getTime() + lateMs) } : null;
  return { done: true, keys: pressed.slice(0, maximum), rest: pressed.slice(maximum), late };
}

/** False for the terminator of an entry that had ended by itself a moment before. */
export const stillMeant = (key: string, late: LateTerminator, now: Date): boolean =>
  key !== late.key || now.getTime() > late.until.getTime();
