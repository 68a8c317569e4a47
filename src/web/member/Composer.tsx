/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import type { Texts } from "./texts.ts";

interface ComposerProps {
  readonly texts: Texts;
  readonly onSend: (text: string) => void;
  readonly onTyping: () => void;
}

/** As much as the service takes in one message. */
const longest = 1024;

/** Enter sends, Shift and Enter begin a new line. What was not sent stays while the chat is open. */
export function Composer({ texts, onSend, onTyping }: ComposerProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const send = (): void => {
    if (text.trim() !== "") {
      onSend(text.trim());
      setText("");
    }
    field.current?.focus();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          maxLength={longest}
          value={text}
          aria-label={texts.write}
          placeholder={texts.write}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            onTyping();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" className="button main icon-only" aria-label={texts.send}>
          <Icon name="send" />
        </button>
      </div>
      <p className="privacy">{texts.privacy}</p>
    </form>
  );
}
