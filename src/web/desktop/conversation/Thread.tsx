import { useLayoutEffect, useRef } from "react";
import type { Conversation, Turn } from "#journey/contact/conversation.ts";
import { Button } from "#web/kit/Button.tsx";
import { time } from "#web/kit/format.ts";
import "./thread.css";

interface ThreadProps {
  readonly conversation: Conversation;
}

const nearTheEndPixels = 80;

/** The messages, oldest first. Stays at the newest unless the reader has scrolled up. */
export function Thread({ conversation }: ThreadProps) {
  const turns = "turns" in conversation ? conversation.turns : [];
  const resend = conversation.status === "open" ? conversation.resend : null;
  const typing = conversation.status === "open" ? conversation.typing : null;
  const box = useStickToEnd(turns.length + (typing === null ? 0 : 1));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="thread-box" ref={box} tabIndex={0} aria-label="Messages">
      {conversation.status === "opening" ? <p className="thread-note">Fetching the messages</p> : null}
      <div className="thread" role="log" aria-label="Chat messages">
        <ol>
          {turns.map((turn) => (
            <Message key={turn.id} turn={turn} resend={resend} />
          ))}
        </ol>
      </div>
      {typing === null ? null : <p className="thread-note">{typing} is typing</p>}
      {conversation.status === "open" && conversation.line === "reconnecting" ? (
        <output className="thread-note thread-note--warn">
          The line is down. What you send goes out when it is back.
        </output>
      ) : null}
      {conversation.status === "ended" ? <p className="thread-note">The chat has ended.</p> : null}
    </section>
  );
}

interface MessageProps {
  readonly turn: Turn;
  readonly resend: ((turnId: string) => void) | null;
}

function Message({ turn, resend }: MessageProps) {
  if (turn.from === "system") return <li className="thread-note">{turn.text}</li>;
  const isMine = turn.from === "agent";
  return (
    <li className={`message message--${turn.from}`}>
      <p className="message-text">{turn.text}</p>
      <p className="message-meta">
        {isMine ? "You" : turn.name}, {time(turn.at)}
        {turn.delivery === "sending" ? ", sending" : ""}
        {turn.delivery === "failed" ? <strong>, not sent</strong> : ""}
      </p>
      {turn.delivery === "failed" && resend ? (
        <Button look="quiet" onPress={() => resend(turn.id)}>
          Send again
        </Button>
      ) : null}
    </li>
  );
}

function useStickToEnd(amount: number) {
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    let height = current.clientHeight;
    const note = () => {
      // A scroll of before the box changed says nothing of where the reader is now.
      if (current.clientHeight !== height) return;
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearTheEndPixels;
    };
    // The card above comes later than the thread, and takes room from it.
    const grown = new ResizeObserver(() => {
      height = current.clientHeight;
      if (atEnd.current) current.scrollTop = current.scrollHeight;
    });
    grown.observe(current);
    current.addEventListener("scroll", note, { passive: true });
    return () => {
      grown.disconnect();
      current.removeEventListener("scroll", note);
    };
  }, []);
  useLayoutEffect(() => {
    if (amount > 0 && atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [amount]);
  return box;
}
