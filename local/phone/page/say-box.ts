import { element } from "./element.ts";

interface SayBoxOptions {
  /** The first letter of something to say. */
  readonly onBegin: () => void;
  readonly onWords: (words: string) => void;
}

/** Typed speech: words for the bot, for those who cannot or would rather not speak. */
export function createSayBox({ onBegin, onWords }: SayBoxOptions): {
  readonly setEnabled: (enabled: boolean) => void;
} {
  const field = element("words", HTMLInputElement);
  const button = element("say-it", HTMLButtonElement);
  let hasBegun = false;
  field.addEventListener("input", () => {
    if (!hasBegun && field.value !== "") onBegin();
    hasBegun = field.value !== "";
  });
  element("say", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    field.value = "";
    hasBegun = false;
    if (words !== "") onWords(words);
  });
  return {
    setEnabled: (enabled) => {
      field.disabled = !enabled;
      button.disabled = !enabled;
    },
  };
}
