import { element } from "./element.ts";

const keys = [
  ["1", ""],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", "+"],
  ["#", ""],
] as const;

const spokenNames: Readonly<Record<string, string>> = { "*": "* star", "#": "# pound" };

/** The keypad; also takes the keyboard's own digits while nothing is being typed elsewhere. */
export function createKeypad(onKey: (key: string) => void): {
  readonly setEnabled: (enabled: boolean) => void;
} {
  const buttons = keys.map(([key, letters]) => {
    const button = document.createElement("button");
    const small = document.createElement("small");
    small.textContent = letters;
    button.type = "button";
    button.append(key, small);
    small.ariaHidden = "true";
    if (spokenNames[key]) button.ariaLabel = spokenNames[key];
    button.addEventListener("click", () => onKey(key));
    return button;
  });
  element("pad", HTMLDivElement).append(...buttons);
  let isEnabled = false;
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isEnabled && !isTyping && !event.ctrlKey && !event.metaKey && /^[0-9*#]$/.test(event.key))
      onKey(event.key);
  });
  return {
    setEnabled: (enabled) => {
      isEnabled = enabled;
      for (const button of buttons) button.disabled = !enabled;
    },
  };
}
