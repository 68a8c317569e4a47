import { useState } from "react";
import { Check } from "lucide-react";
import type { Hint } from "#contract/next-best-action.ts";

type Step = Hint["guide"]["steps"][number];

/** What to say and do, step by step, once a suggestion is taken. The words come in the member's language too. */
export function Guide({ hint }: { readonly hint: Hint }) {
  const { title, steps } = hint.guide;
  const [done, setDone] = useState(0);
  return (
    <section className="guide" aria-label={`Guide: ${title}`}>
      <header className="guide-head">
        <h3>Guide: {title}</h3>
        <span className="small muted figures">
          {Math.min(done + 1, steps.length)} of {steps.length}
        </span>
      </header>
      <ol>
        {steps.map((step, place) => (
          <GuideStep
            key={step.title}
            step={step}
            place={place}
            state={place < done ? "done" : place === done ? "now" : "todo"}
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
  readonly onTurn: () => void;
}

function GuideStep({ step, place, state, onTurn }: GuideStepProps) {
  return (
    <li className={`guide-step guide-step--${state}`} aria-current={state === "now" ? "step" : undefined}>
      <button type="button" className="guide-turn" aria-pressed={state === "done"} onClick={onTurn}>
        <span className="guide-dot figures">{state === "done" ? <Check className="icon" /> : place + 1}</span>
        {step.title}
      </button>
      {state === "now" && step.say ? (
        <div className="guide-say">
          <p lang="en">“{step.say.en}”</p>
          <p lang="es">«{step.say.es}»</p>
        </div>
      ) : null}
    </li>
  );
}
