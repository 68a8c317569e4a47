/** @jsxImportSource preact */
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { ChatBody } from "./ChatBody.tsx";
import { ChatHeader } from "./ChatHeader.tsx";
import { WelcomeForm } from "./WelcomeForm.tsx";
import type { MemberSession, MemberSessionStore } from "./session/member-session.ts";
import type { Texts } from "./texts.ts";
import { agentPresent } from "./thread-lines.ts";

interface ChatWidgetProps {
  readonly session: MemberSession;
  readonly store: MemberSessionStore;
  readonly texts: Texts;
  readonly language: WrittenLanguage;
  readonly onLanguage: (language: WrittenLanguage) => void;
  readonly onClose: () => void;
}

/** The chat window: a corner of the page, or all of a phone. */
export function ChatWidget({ session, store, texts, language, onLanguage, onClose }: ChatWidgetProps) {
  const conversation = session.phase === "chatting" ? session.conversation : null;
  const turns = conversation && "turns" in conversation ? conversation.turns : [];
  const isOpen = conversation?.status === "open";
  return (
    <dialog open className="widget" aria-label={texts.chatWith}>
      <ChatHeader
        texts={texts}
        agent={isOpen ? agentPresent(turns) : null}
        onEnd={isOpen ? store.end : null}
        onClose={onClose}
      />
      {conversation ? (
        <ChatBody conversation={conversation} texts={texts} language={language} onLeave={store.leave} />
      ) : (
        <WelcomeForm
          texts={texts}
          language={language}
          isStarting={session.phase === "starting"}
          fault={session.phase === "idle" && session.fault !== null ? texts[session.fault] : null}
          onLanguage={onLanguage}
          onBegin={(displayName) => store.begin(displayName, language)}
        />
      )}
    </dialog>
  );
}
