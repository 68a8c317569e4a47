import { element } from "./element.ts";

export interface Captions {
  readonly add: (
    by: string,
    text: string,
    options?: { readonly isMine?: boolean; readonly language?: string },
  ) => void;
  readonly clear: () => void;
}

const sizes = { smallest: 0, largest: 2 };

/** Everything that is said by a machine, in writing, at once. */
export function createCaptions(): Captions {
  const lines = element("lines", HTMLDivElement);
  const resize = (by: number): void => {
    const size = Number(lines.dataset["size"]) + by;
    lines.dataset["size"] = String(Math.min(sizes.largest, Math.max(sizes.smallest, size)));
  };
  element("smaller", HTMLButtonElement).addEventListener("click", () => resize(-1));
  element("larger", HTMLButtonElement).addEventListener("click", () => resize(1));
  return {
    add: (by, text, { isMine = false, language } = {}) => {
      const line = document.createElement("div");
      line.className = isMine ? "line mine" : "line";
      if (language) line.lang = language;
      line.append(paragraph(by, "by"), paragraph(text, ""));
      lines.append(line);
      lines.scrollTop = lines.scrollHeight;
    },
    clear: () => {
      for (const line of lines.querySelectorAll(".line")) line.remove();
    },
  };
}

function paragraph(text: string, className: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.className = className;
  made.textContent = text;
  return made;
}
