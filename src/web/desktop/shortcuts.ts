import { useEffect, useEffectEvent } from "react";
import { tinykeys } from "tinykeys";
import { usePreferences } from "#web/session/preferences.ts";

/** Every shortcut of the desk: what listens, what is printed, what it does. `single`: off while typing, can be turned off. */
export const shortcuts = {
  accept: { keys: "Alt+Enter", shown: "Alt ↵", words: "Accept the ringing contact", single: false },
  takeHint: { keys: "Alt+KeyA", shown: "Alt A", words: "Take the suggestion", single: false },
  declineHint: { keys: "Alt+KeyX", shown: "Alt X", words: "Not now", single: false },
  save: {
    keys: "$mod+Enter",
    shown: "Ctrl ↵",
    words: "Send the message, or save the wrap-up",
    single: false,
  },
  breakGlass: {
    keys: "Alt+KeyB",
    shown: "Alt B",
    words: "Break the glass, in an emergency",
    single: false,
  },
  mute: { keys: "m", shown: "M", words: "Mute or unmute", single: true },
  hold: { keys: "h", shown: "H", words: "Hold or resume", single: true },
  keypad: { keys: "k", shown: "K", words: "Keypad", single: true },
  overview: { keys: "g o", shown: "G then O", words: "Overview of the member", single: true },
  benefits: { keys: "g b", shown: "G then B", words: "Benefits of the member", single: true },
  claims: { keys: "g c", shown: "G then C", words: "Claims of the member", single: true },
  authorizations: {
    keys: "g a",
    shown: "G then A",
    words: "Prior authorizations of the member",
    single: true,
  },
  medications: { keys: "g m", shown: "G then M", words: "Medications of the member", single: true },
  directory: { keys: "g d", shown: "G then D", words: "Provider directory", single: true },
  lookUp: { keys: "Alt+KeyL", shown: "Alt L", words: "Look up the numbers of a practice", single: false },
  list: { keys: "Shift+?", shown: "?", words: "This list", single: true },
} as const satisfies Record<string, Shortcut>;

interface Shortcut {
  readonly keys: string;
  readonly shown: string;
  readonly words: string;
  readonly single: boolean;
}

export type ShortcutName = keyof typeof shortcuts;

/** Listens to a shortcut while the component is there; a `null` handler means that there is nothing to do now. */
export function useShortcut(name: ShortcutName, handler: (() => void) | null): void {
  const { keys, single } = shortcuts[name];
  const allowed = usePreferences((state) => state.singleKeys) || !single;
  const on = handler !== null && allowed;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (single && isTyping(event.target)) return;
    event.preventDefault();
    // Whatever has the focus must not take the same keys for a press.
    event.stopPropagation();
    handler?.();
  });
  useEffect(() => {
    if (!on) return undefined;
    return tinykeys(window, { [keys]: press }, { ignore: (event) => event.repeat, capture: true });
  }, [keys, on]);
}

/** Single keys are letters while the focus is in a field, a menu or a list that listens to letters itself. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable], [role=listbox], [role=menu]") !== null;
}
