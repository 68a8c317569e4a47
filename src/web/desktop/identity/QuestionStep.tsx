import { useState } from "react";
import type { SubmitEvent } from "react";
import type { QuestionsDrawn } from "#contract/identity.ts";
import { Button } from "#web/kit/Button.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { useDesk } from "../desk.ts";
import { useStep } from "./use-step.ts";
import { judgedWords, questionWords } from "./words.ts";

/** Two questions that the server draws. What the caller answers is typed and judged there; no answer comes here. */
export function QuestionStep({ contactId }: { readonly contactId: string }) {
  const { identity } = useDesk().session.backend;
  const [drawn, setDrawn] = useState<QuestionsDrawn | null>(null);
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [words, setWords] = useState("");
  const { isBusy, problem, run } = useStep(contactId);
  const draw = async () => {
    const questions = await run(() => identity.drawQuestions(contactId));
    setDrawn(questions);
    if (questions !== null && questions.outcome !== "asked") setWords(questionWords[questions.outcome]);
  };
  const judge = async (event: SubmitEvent) => {
    event.preventDefault();
    const answers = (drawn?.questions ?? []).map(({ code }) => ({ code, said: said[code] ?? "" }));
    const judged = await run(() => identity.judgeAnswers(contactId, { answers }));
    setDrawn(null);
    setSaid({});
    if (judged !== null) setWords(judgedWords[judged.outcome]);
  };
  const questions = drawn?.questions ?? [];
  return (
    <form className="who-step" onSubmit={(event) => void judge(event)}>
      {questions.length === 0 ? (
        <Button look="primary" isDisabled={isBusy || words !== ""} onPress={() => void draw()}>
          Draw two questions
        </Button>
      ) : (
        <>
          <div className="who-questions">
            {questions.map(({ code, ask, hint }) => (
              <TextField
                key={code}
                label={ask}
                placeholder={hint}
                autoComplete="off"
                spellCheck={false}
                maxLength={100}
                value={said[code] ?? ""}
                onChange={(text) => setSaid({ ...said, [code]: text })}
              />
            ))}
          </div>
          <Button type="submit" look="primary" isDisabled={isBusy}>
            Check both answers
          </Button>
        </>
      )}
      <output className="who-step-words">{problem ?? words}</output>
    </form>
  );
}
