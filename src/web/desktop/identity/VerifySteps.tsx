import { useState } from "react";
import { Segments } from "#web/kit/Segments.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { DocumentStep } from "./DocumentStep.tsx";
import { QuestionStep } from "./QuestionStep.tsx";

type StepCode = "code" | "document" | "questions";

const steps = [
  {
    code: "code",
    words: "Code by text",
    opens: "Opens everything a member may be told, and changes of address or doctor.",
  },
  { code: "document", words: "Document", opens: "Opens all of it, and a new phone number on file." },
  {
    code: "questions",
    words: "Two questions",
    opens: "The last resort. Opens the member's own page, and no changes.",
  },
] as const satisfies readonly { code: StepCode; words: string; opens: string }[];

interface VerifyStepsProps {
  readonly contactId: string;
  /** Somebody is picked and nobody verified: then questions may be asked too. */
  readonly isPicked?: boolean;
}

/** The rungs of the ladder an agent can take with a caller, one at a time, and what each opens. */
export function VerifySteps({ contactId, isPicked = false }: VerifyStepsProps) {
  const [chosen, setChosen] = useState<StepCode>("code");
  const offered = steps.filter(({ code }) => isPicked || code !== "questions");
  return (
    <div className="who-steps">
      <Segments label="How to verify" choices={offered} chosen={chosen} onChoose={setChosen} />
      <p className="small muted">{steps.find(({ code }) => code === chosen)?.opens}</p>
      {chosen === "code" ? <CodeStep contactId={contactId} /> : null}
      {chosen === "document" ? <DocumentStep contactId={contactId} /> : null}
      {chosen === "questions" ? <QuestionStep contactId={contactId} /> : null}
    </div>
  );
}
