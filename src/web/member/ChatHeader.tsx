/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import type { Texts } from "./texts.ts";

interface ChatHeaderProps {
  readonly texts: Texts;
  /** The agent who is there; null while it is the assistant. */
  readonly agent: string | null;
  /** Null when there is nothing to end. */
  readonly onEnd: (() => void) | null;
  readonly onClose: () => void;
}

/** Who is at the other end, and the two ways out: closing keeps the chat, ending asks first. */
export function ChatHeader({ texts, agent, onEnd, onClose }: ChatHeaderProps) {
  const [asks, setAsks] = useState(false);
  const name = agent ?? texts.plan;
  return (
    <div className="chat-header">
      <span className={agent === null ? "avatar" : "avatar person"} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div className="chat-name">
        <h2>{name}</h2>
        <p>{agent === null ? texts.assistant : texts.care}</p>
      </div>
      {onEnd && (
        <button type="button" className="button quiet" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {texts.end}
        </button>
      )}
      <button type="button" className="button quiet icon-only" aria-label={texts.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {asks && onEnd && (
        <fieldset className="end-question">
          <legend>{texts.endQuestion}</legend>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              setAsks(false);
              onEnd();
            }}
          >
            {texts.endYes}
          </button>
          <button type="button" className="button" onClick={() => setAsks(false)}>
            {texts.endNo}
          </button>
        </fieldset>
      )}
    </div>
  );
}
