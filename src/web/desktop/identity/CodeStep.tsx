import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#web/kit/Button.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { useDesk } from "../desk.ts";
import { useStep } from "./use-step.ts";
import { codeCheckedWords, codeSentWords } from "./words.ts";

/** Sends a code to the number on file and takes what the caller reads. */
export function CodeStep({ contactId }: { readonly contactId: string }) {
  const { identity } = useDesk().session.backend;
  const [code, setCode] = useState("");
  const [isSent, setSent] = useState(false);
  const [words, setWords] = useState("");
  const { isBusy, problem, run } = useStep(contactId);
  const send = async () => {
    const sent = await run(() => identity.sendCode(contactId));
    if (sent === null) return;
    setSent(sent.outcome === "sent");
    setWords(codeSentWords[sent.outcome]);
  };
  const check = async (event: SubmitEvent) => {
    event.preventDefault();
    const checked = await run(() => identity.checkCode(contactId, code));
    setCode("");
    if (checked !== null) setWords(codeCheckedWords(checked));
  };
  return (
    <form className="who-step" onSubmit={(event) => void check(event)}>
      <Button look={isSent ? "plain" : "primary"} isDisabled={isBusy} onPress={() => void send()}>
        {isSent ? "Send another code" : "Send a code"}
      </Button>
      {isSent ? (
        <>
          <TextField
            label="Code the caller reads"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={code}
            onChange={setCode}
          />
          <Button type="submit" look="primary" isDisabled={isBusy || code.trim() === ""}>
            Check
          </Button>
        </>
      ) : null}
      <output className="who-step-words">{problem ?? words}</output>
    </form>
  );
}
