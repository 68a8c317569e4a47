import { useState } from "react";
import { Button } from "#web/kit/Button.tsx";
import { useDesk } from "../desk.ts";
import { useStep } from "./use-step.ts";
import { documentReadWords, documentSentWords } from "./words.ts";

/** Texts the caller the way to the partner, and reads what has become of it. */
export function DocumentStep({ contactId }: { readonly contactId: string }) {
  const { identity } = useDesk().session.backend;
  const [isSent, setSent] = useState(false);
  const [words, setWords] = useState("");
  const { isBusy, problem, run } = useStep(contactId);
  const send = async () => {
    const sent = await run(() => identity.sendDocumentCheck(contactId));
    if (sent === null) return;
    setSent(sent.outcome === "sent");
    setWords(documentSentWords[sent.outcome]);
  };
  const read = async () => {
    const outcome = await run(() => identity.readDocumentCheck(contactId));
    if (outcome === null) return;
    setSent(outcome.outcome === "pending");
    setWords(documentReadWords[outcome.outcome]);
  };
  return (
    <div className="who-step">
      <Button look={isSent ? "plain" : "primary"} isDisabled={isBusy} onPress={() => void send()}>
        {isSent ? "Text it again" : "Text the way to the check"}
      </Button>
      {isSent ? (
        <Button look="primary" isDisabled={isBusy} onPress={() => void read()}>
          Read the outcome
        </Button>
      ) : null}
      <output className="who-step-words">{problem ?? words}</output>
    </div>
  );
}
