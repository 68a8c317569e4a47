/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Turn } from "#journey/contact/conversation.ts";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import type { Texts } from "./texts.ts";
import { withName } from "./texts.ts";
import { firstName, threadLines } from "./thread-lines.ts";
import type { ThreadLine } from "./thread-lines.ts";

interface ChatThreadProps {
  readonly turns: readonly Turn[];
  readonly typing: string | null;
  readonly texts: Texts;
  readonly language: WrittenLanguage;
  readonly onResend: ((turnId: string) => void) | null;
}

/** How near to the end (pixels) counts as reading along. */
const nearEnd = 80;

/** What was said, the newest below; stays at the end while the member reads along, and where they are otherwise. */
export function ChatThread({ turns, typing, texts, language, onResend }: ChatThreadProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  const readsAlongRef = useRef(true);
  const clock = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" });
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box && readsAlongRef.current) box.scrollTop = box.scrollHeight;
  }, [turns, typing]);

  return (
    <div
      ref={boxRef}
      className="thread"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key (WCAG 2.1.1)
      tabIndex={0}
      role="log"
      aria-label={texts.messages}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        readsAlongRef.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      <div className="thread-space" />
      {threadLines(turns, texts).map((line) => (
        <Line
          key={line.id}
          line={line}
          at={clock.format(new Date(line.at))}
          texts={texts}
          onResend={onResend}
        />
      ))}
      {typing !== null && (
        <p className="typing" aria-live="off">
          {withName(texts.typing, firstName(typing))}
        </p>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: ThreadLine;
  readonly at: string;
  readonly texts: Texts;
  readonly onResend: ((turnId: string) => void) | null;
}

function Line({ line, at, texts, onResend }: LineProps) {
  if (line.kind === "event") return <p className="came">{`${line.text}, ${at}`}</p>;
  return (
    <>
      {line.who !== null && <p className="who">{`${line.who}, ${at}`}</p>}
      <div className={line.isMine ? `said mine ${line.delivery}` : "said"}>
        {line.isMine && <span className="visually-hidden">{texts.member}: </span>}
        {line.text}
      </div>
      {line.delivery === "failed" && (
        <p className="who mine">
          {texts.notSent}
          {onResend && (
            <button type="button" className="again" onClick={() => onResend(line.id)}>
              {texts.sendAgain}
            </button>
          )}
        </p>
      )}
    </>
  );
}
