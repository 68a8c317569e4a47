import { useState } from "react";
import { Check } from "lucide-react";
import type { Hint, HintOutcome, Words } from "#contract/next-best-action.ts";
import { doneWords, spokenWords } from "./hint-words.ts";

type Step = Hint["guide"]["steps"][number];

interface GuideProps {
  readonly hint: Hint;
  readonly outcome: HintOutcome | undefined;
  /** The member's own language: what to say is shown in it beside the English. */
  readonly spoken: keyof Words;
}

/** What to say and do, step by step, once a suggestion is taken. */
export function Guide({ hint, outcome, spoken }: GuideProps) {
  const { title, steps } = hint.guide;
  const did = outcome ? doneWords(outcome) : null;
  const [done, setDone] = useState(0);
  return (
    <section className="guide" aria-label={`Guide: ${title}`}>
      <header className="guide-head">
        <h3>Guide: {title}</h3>
        <span className="small muted figures">
          {Math.min(done + 1, steps.length)} of {steps.length}
        </span>
      </header>
      {did === null ? null : (
        <p className={did.isDone ? "guide-done" : "guide-done guide-done--failed"}>{did.text}</p>
      )}
      <ol>
        {steps.map((step, place) => (
          <GuideStep
            key={step.title}
            step={step}
            place={place}
            state={place < done ? "done" : place === done ? "now" : "todo"}
            spoken={spoken}
            onTurn={() => setDone(place < done ? place : place + 1)}
          />
        ))}
      </ol>
    </section>
  );
}

interface GuideStepProps {
  readonly step: Step;
  readonly place: number;
  readonly state: "done" | "now" | "todo";
  readonly spoken: keyof Words;
  readonly onTurn: () => void;
}

function GuideStep({ step, place, state, spoken, onTurn }: GuideStepProps) {
  return (
    <li className={`guide-step guide-step--${state}`} aria-current={state === "now" ? "step" : undefined}>
      <button type="button" className="guide-turn" aria-pressed={state === "done"} onClick={onTurn}>
        <span className="guide-dot figures">{state === "done" ? <Check className="icon" /> : place + 1}</span>
        {step.title}
      </button>
      {state === "now" && step.say ? (
        <div className="guide-say">
          <p lang="en">{spokenWords("en", step.say.en)}</p>
          {spoken === "en" ? null : <p lang={spoken}>{spokenWords(spoken, step.say[spoken])}</p>}
        </div>
      ) : null}
    </li>
  );
}
