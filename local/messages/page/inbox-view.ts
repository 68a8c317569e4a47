import { element } from "#local/phone/page/element.ts";
import { messageCard } from "./message-card.ts";
import { inAddress, initialOf } from "./recipient-words.ts";
import type { InboxMessage, ToInbox } from "./to-inbox.ts";

export interface InboxView {
  readonly add: (frame: ToInbox) => void;
  readonly setLine: (isOpen: boolean) => void;
}

/** Recipients on one side, the chosen one's messages on the other. Until somebody chooses, the newest is shown. */
export function createInboxView(): InboxView {
  const messages = new Map<string, InboxMessage>();
  const names = new Map<string, string>();
  let chosen: string | null = null;

  const draw = (): void => {
    const newestFirst = [...messages.values()].toSorted((a, b) => b.at.localeCompare(a.at));
    const recipients = byRecipient(newestFirst);
    const shown = chosen ?? newestFirst[0]?.to ?? null;
    drawRecipients(recipients, names, shown, (to) => {
      chosen = to;
      draw();
    });
    drawThread(shown === null ? null : { to: shown, messages: recipients.get(shown) ?? [], names });
  };

  return {
    add: (frame) => {
      for (const message of frame.messages) messages.set(message.id, message);
      for (const [address, name] of Object.entries(frame.names)) names.set(address, name);
      draw();
    },
    setLine: (isOpen) => {
      element("line", HTMLSpanElement).textContent = isOpen
        ? "New messages come by themselves."
        : "Careline does not answer. Trying again…";
    },
  };
}

/** In the order of their newest message, as the messages come newest first. */
function byRecipient(newestFirst: readonly InboxMessage[]): ReadonlyMap<string, readonly InboxMessage[]> {
  const recipients = new Map<string, readonly InboxMessage[]>();
  for (const message of newestFirst)
    recipients.set(message.to, [...(recipients.get(message.to) ?? []), message]);
  return recipients;
}

function drawRecipients(
  recipients: ReadonlyMap<string, readonly InboxMessage[]>,
  names: ReadonlyMap<string, string>,
  shown: string | null,
  onChoose: (to: string) => void,
): void {
  const list = element("people", HTMLUListElement);
  const hadFocus =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset["to"] : null;
  list.replaceChildren(
    ...[...recipients].map(([to, [newest, ...older]]) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.dataset["to"] = to;
      if (to === shown) button.setAttribute("aria-current", "true");
      const name = names.get(to) ?? inAddress(to);
      button.append(
        piece("avatar", initialOf(name)),
        piece("name", name),
        piece("count", String(older.length + 1)),
        piece("last", newest?.subject ?? newest?.words ?? ""),
      );
      button.addEventListener("click", () => onChoose(to));
      item.append(button);
      return item;
    }),
  );
  // Drawing anew must not take the keyboard's place away.
  for (const button of list.querySelectorAll("button")) if (button.dataset["to"] === hadFocus) button.focus();
  element("nobody", HTMLParagraphElement).hidden = recipients.size > 0;
}

interface Thread {
  readonly to: string;
  readonly messages: readonly InboxMessage[];
  readonly names: ReadonlyMap<string, string>;
}

function drawThread(thread: Thread | null): void {
  if (!thread) return;
  const { to, messages, names } = thread;
  element("who", HTMLHeadingElement).textContent = names.get(to) ?? inAddress(to);
  element("where", HTMLParagraphElement).textContent = names.has(to) ? inAddress(to) : "";
  element("messages", HTMLDivElement).replaceChildren(...messages.map(messageCard));
}

function piece(className: string, text: string): HTMLSpanElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  if (className === "avatar") made.ariaHidden = "true";
  return made;
}
