import { inAddress } from "./recipient-words.ts";
import type { InboxMessage } from "./to-inbox.ts";

const kinds = { text: "Text", email: "E-mail" } as const;

/** One message, with the figures of a code made easy to read off. */
export function messageCard({ kind, from, at, subject, words }: InboxMessage): HTMLElement {
  const card = document.createElement("article");
  card.className = `message ${kind}`;
  const head = paragraph("head", `${kinds[kind]} from ${inAddress(from)}`);
  const when = document.createElement("time");
  when.dateTime = at;
  when.textContent = timeOf(at);
  head.append(when);
  card.append(head, subject === null ? body(words) : letter(subject, words));
  return card;
}

function letter(subject: string, words: string): HTMLDivElement {
  const made = document.createElement("div");
  made.className = "letter";
  made.append(paragraph("subject", subject), body(words));
  return made;
}

const timeOf = (at: string): string =>
  new Date(at).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", second: "2-digit" });

/** Six digits in a row are a code. */
function body(words: string): HTMLParagraphElement {
  const made = paragraph("words", "");
  for (const part of words.split(/(?<!\d)(\d{6})(?!\d)/)) {
    const isCode = /^\d{6}$/.test(part);
    const piece = isCode ? document.createElement("b") : document.createTextNode(part);
    if (isCode) piece.textContent = part;
    made.append(piece);
  }
  return made;
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.className = className;
  made.textContent = text;
  return made;
}
