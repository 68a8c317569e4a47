import { MessageSquare } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { useStore } from "#web/session/session.ts";
import { Avatar } from "#web/kit/Avatar.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { useDesk } from "../desk.ts";
import { useCallerName } from "./caller-name.ts";
import { waitingForReply } from "./waiting-for-reply.ts";

interface ChatItemProps {
  readonly chat: DeskContact;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

const longWaitSeconds = 45;

/** One chat in the rail: who, the last words, and how long the member has been waiting for an answer. */
export function ChatItem({ chat, isShown, onShow }: ChatItemProps) {
  const { session } = useDesk();
  const name = useCallerName(chat);
  const conversation = useStore(session.openChat(chat.contactId));
  const { last, since, count } = waitingForReply(conversation);
  const typing = conversation.status === "open" ? conversation.typing : null;
  return (
    <li>
      <button
        type="button"
        className="chat-item"
        aria-current={isShown ? "true" : undefined}
        onClick={onShow}
      >
        <span className="chat-item-avatar">
          <Avatar name={name} />
          <span className="chat-item-kind">
            <MessageSquare className="icon" />
          </span>
        </span>
        <span className="chat-item-name ellipsis">{name}</span>
        {since === null ? (
          <span />
        ) : (
          <Timer since={since} longAfter={longWaitSeconds} className="chat-item-time" />
        )}
        <span className="chat-item-last ellipsis">
          {chat.phase === "afterContactWork"
            ? "Ended, wrap-up open"
            : typing
              ? "is typing"
              : (last?.text ?? "")}
        </span>
        {count > 0 ? (
          <span className="chat-item-count figures">
            {count}
            <span className="visually-hidden"> unanswered</span>
          </span>
        ) : (
          <span />
        )}
      </button>
    </li>
  );
}
