import type { Finding } from "#contract/intake.ts";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { clockDoubts, dueLine, kindWords } from "./intake-words.ts";

/** One kind that was heard: the member's words, until when it must be done, and why, for who asks. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { kind, quote, clock } = finding;
  return (
    <li className="intake-finding">
      <q className="intake-words">{quote.words}</q>
      <span className="intake-due small muted">
        {dueLine(clock) ?? "No limit known"}
        <PopoverButton
          className="intake-why"
          label={`Why ${kindWords[kind]}`}
          panel={<Why finding={finding} />}
        >
          Why<span className="visually-hidden"> {kindWords[kind]}</span>
        </PopoverButton>
      </span>
    </li>
  );
}

function Why({ finding }: { readonly finding: Finding }) {
  const { explanation, rule, clock } = finding;
  return (
    <div className="intake-reasons">
      <p>{explanation.en}</p>
      <p>
        {rule.says.en} <span className="muted">{rule.citation}</span>
      </p>
      {clock ? (
        <p>
          {clock.words} <span className="muted">{clock.citation}</span>
        </p>
      ) : null}
      {clock?.window ? (
        <p>
          May be filed within {clock.window.words} <span className="muted">{clock.window.citation}</span>
        </p>
      ) : null}
      {clock ? clockDoubts(clock).map((doubt) => <p key={doubt}>{doubt}</p>) : null}
    </div>
  );
}
