/** A span of text. */
export function piece(className: string, text: string): HTMLSpanElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}

export function paragraph(className: string, text: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.className = className;
  made.textContent = text;
  return made;
}

export function button(words: string, onClick: () => void, label = words): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  if (label !== words) made.setAttribute("aria-label", label);
  made.addEventListener("click", onClick);
  return made;
}
