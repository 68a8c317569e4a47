/** @jsxImportSource preact */
import type { Conversation } from "#journey/contact/conversation.ts";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { ChatThread } from "./ChatThread.tsx";
import { Composer } from "./Composer.tsx";
import type { Texts } from "./texts.ts";

interface ChatBodyProps {
  readonly conversation: Conversation;
  readonly texts: Texts;
  readonly language: WrittenLanguage;
  readonly onLeave: () => void;
}

/** A chat in each of its states. */
export function ChatBody({ conversation, texts, language, onLeave }: ChatBodyProps) {
  switch (conversation.status) {
    case "opening":
      return <output className="notice">{texts.opening}</output>;
    case "failed":
      return (
        <div className="notice" role="alert">
          <p>{texts.unreachable}</p>
          <button type="button" className="button" onClick={conversation.retry}>
            {texts.tryAgain}
          </button>
        </div>
      );
    case "open":
      return (
        <>
          <output className="banner">{conversation.line === "reconnecting" ? texts.reconnecting : ""}</output>
          <ChatThread
            turns={conversation.turns}
            typing={conversation.typing}
            texts={texts}
            language={language}
            onResend={conversation.resend}
          />
          <Composer texts={texts} onSend={conversation.send} onTyping={conversation.sayTyping} />
        </>
      );
    case "ended":
      return (
        <>
          <ChatThread
            turns={conversation.turns}
            typing={null}
            texts={texts}
            language={language}
            onResend={null}
          />
          <div className="over">
            <output>{texts.ended}</output>
            <button type="button" className="button" onClick={onLeave}>
              {texts.another}
            </button>
          </div>
        </>
      );
  }
}
