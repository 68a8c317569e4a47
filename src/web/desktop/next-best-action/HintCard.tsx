import { FileText } from "lucide-react";
import type { Hint } from "#contract/next-best-action.ts";
import { Button } from "#web/kit/Button.tsx";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { useShortcut } from "../shortcuts.ts";
import { sourceWords } from "../source-words.ts";

interface HintCardProps {
  readonly hint: Hint;
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

/** One suggestion: the action, why, on what evidence; take it or not now. Declining asks no reason. */
export function HintCard({ hint, onTake, onDecline }: HintCardProps) {
  useShortcut("takeHint", onTake);
  useShortcut("declineHint", onDecline);
  return (
    <article className="hint" aria-labelledby={`hint-${hint.hintId}`}>
      <h3 id={`hint-${hint.hintId}`}>{hint.title.en}</h3>
      <p className="hint-why">{hint.reason.en}</p>
      <div className="hint-sources">
        {hint.sources.map(({ label, source }) => (
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
      </div>
      <div className="hint-acts">
        <Button look="hint" keys="Alt A" aria-keyshortcuts="Alt+A" onPress={onTake}>
          {hint.accept.en}
        </Button>
        <Button look="quiet" keys="Alt X" aria-keyshortcuts="Alt+X" onPress={onDecline}>
          Not now
        </Button>
      </div>
    </article>
  );
}
