import { element } from "./element.ts";

interface SayBoxOptions {
  /** Ids of its form, field and button. */
  readonly ids: { readonly form: string; readonly field: string; readonly button: string };
  /** With the first letter and with every further word: what there is so far. */
  readonly onSpeaking: (soFar: string) => void;
  readonly onWords: (words: string) => void;
}

export interface SayBox {
  readonly setEnabled: (enabled: boolean) => void;
  /** What becomes of the words, in the empty field. */
  readonly hint: (words: string) => void;
}

/** Typed speech, for those who cannot or would rather not speak, and where nothing recognises what is spoken. */
export function createSayBox({ ids, onSpeaking, onWords }: SayBoxOptions): SayBox {
  const field = element(ids.field, HTMLInputElement);
  const button = element(ids.button, HTMLButtonElement);
  let wordsSoFar = 0;
  field.addEventListener("input", () => {
    const words = field.value.split(/\s+/).length;
    if (field.value !== "" && words !== wordsSoFar) onSpeaking(field.value);
    wordsSoFar = field.value === "" ? 0 : words;
  });
  element(ids.form, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    field.value = "";
    wordsSoFar = 0;
    if (words !== "") onWords(words);
  });
  return {
    setEnabled: (enabled) => {
      field.disabled = !enabled;
      button.disabled = !enabled;
    },
    hint: (words) => {
      field.placeholder = words;
    },
  };
}
