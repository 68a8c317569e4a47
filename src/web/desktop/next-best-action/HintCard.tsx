import { FileText, Scale, MessageSquareQuote, TriangleAlert } from "lucide-react";
import type { Hint, HintOutcome, Words } from "#contract/next-best-action.ts";
import { declineReasons } from "#journey/agent-action/decisions.ts";
import { Button } from "#web/kit/Button.tsx";
import { MenuButton } from "#web/kit/MenuButton.tsx";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { useShortcut } from "../shortcuts.ts";
import { moment, sourceWords } from "../source-words.ts";
import { declineWords, lessSureWords, notNowWords } from "./hint-words.ts";

interface HintCardProps {
  readonly hint: Hint;
  readonly language: keyof Words;
  readonly onTake: () => void;
  /** Nobody is asked why; who wants to say it may. */
  readonly onDecline: (reason?: NonNullable<HintOutcome["reason"]>) => void;
}

/** One suggestion: the action, why, on what evidence; take it or not now. */
export function HintCard({ hint, language, onTake, onDecline }: HintCardProps) {
  useShortcut("takeHint", onTake);
  useShortcut("declineHint", () => onDecline());
  return (
    <article className="hint" aria-labelledby={`hint-${hint.hintId}`} lang={language}>
      <h3 id={`hint-${hint.hintId}`}>{hint.title[language]}</h3>
      <p className="hint-why">{hint.reason[language]}</p>
      <Evidence hint={hint} />
      {hint.doubts.map((doubt) => (
        <p key={doubt.en} className="hint-doubt">
          <TriangleAlert className="icon" aria-label={lessSureWords[language]} />
          {doubt[language]}
        </p>
      ))}
      <div className="hint-acts">
        <Button look="hint" keys="Alt A" aria-keyshortcuts="Alt+A" onPress={onTake}>
          {hint.accept[language]}
        </Button>
        <span className="hint-not-now">
          <Button look="quiet" keys="Alt X" aria-keyshortcuts="Alt+X" onPress={() => onDecline()}>
            {notNowWords.plain[language]}
          </Button>
          <MenuButton
            className="hint-why-not"
            label={notNowWords.why[language]}
            choices={reasonsIn(language)}
            onChoose={(id) => onDecline(declineReasons.find((reason) => reason === id))}
          >
            <span className="visually-hidden">{notNowWords.why[language]}</span>
          </MenuButton>
        </span>
      </div>
    </article>
  );
}

const reasonsIn = (language: keyof Words) =>
  declineReasons.map((id) => {
    const words = declineWords[id][language];
    return { id, label: <span lang={language}>{words}</span>, words };
  });

/** What it rests on: the caller's own words with their time, and the records. */
function Evidence({ hint: { heard, sources, laws } }: { readonly hint: Hint }) {
  return (
    <div className="hint-sources">
      {heard.map(({ turnId, at, offsetMs, words }) => (
        <PopoverButton
          key={turnId}
          className="hint-source"
          label="What was said"
          panel={
            <p className="sources">
              “{words}” {offsetMs === null ? moment(at) : `at ${clockOf(offsetMs)} of the conversation`}
            </p>
          }
        >
          <MessageSquareQuote className="icon" />
          <span className="hint-quote">“{words}”</span>
        </PopoverButton>
      ))}
      {sources.map(({ label, source }) => (
        <PopoverButton
          key={`${label} ${source.resource}`}
          className="hint-source"
          label={`Source: ${label}`}
          panel={<p className="sources">{sourceWords(source)}</p>}
        >
          <FileText className="icon" />
          {label}
        </PopoverButton>
      ))}
      {laws.length === 0 ? null : (
        <PopoverButton
          className="hint-source"
          label="The law behind it"
          panel={<p className="sources">{laws.join("; ")}</p>}
        >
          <Scale className="icon" />
          Law
        </PopoverButton>
      )}
    </div>
  );
}

/** Minutes and seconds into a conversation. */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
