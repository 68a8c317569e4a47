import { useState } from "react";
import type { OutreachDecision, OutreachDraft } from "#contract/outreach.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { day, localDay } from "#web/kit/format.ts";
import { Segments } from "#web/kit/Segments.tsx";
import { TextArea } from "#web/kit/TextArea.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { stateWords, whomWords } from "./outreach-states.ts";
import { useOutreachDecision } from "./use-outreach.ts";

interface OutreachDialogProps {
  readonly draft: OutreachDraft;
  readonly onClose: () => void;
}

const languages = [
  { code: "en", words: "English" },
  { code: "es", words: "Spanish" },
  { code: "zh", words: "Chinese" },
] as const;
type Language = (typeof languages)[number]["code"];

/** The words in every language they are sent in, and a person's word on them. */
export function OutreachDialog({ draft, onClose }: OutreachDialogProps) {
  const { segmentName, rule, status, words } = draft;
  const [language, setLanguage] = useState<Language>("en");
  return (
    <Dialog title={`Message: ${segmentName}`} isOpen onClose={onClose}>
      <div className="outreach-dialog">
        <p className="small muted">
          {whomWords(draft)}. {rule} Each is written to in their own language, by text where they have agreed
          to texts, else by e-mail, and not at all where they asked for that.
        </p>
        <Segments label="Language" choices={languages} chosen={language} onChoose={setLanguage} />
        <dl className="outreach-words" lang={language}>
          <dt className="small">Text message</dt>
          <dd>{words.text[language]}</dd>
          <dt className="small">E-mail</dt>
          <dd>
            <b>{words.subject[language]}</b>
            <br />
            {words.email[language]}
          </dd>
        </dl>
        {status.state === "drafted" ? (
          <DecisionForm draftId={draft.draftId} onDone={onClose} />
        ) : (
          <p>
            <b>{stateWords[status.state].words}</b>, by {status.by} on {day(localDay(status.at))}.
            {status.state === "returned" ? ` ${status.note}` : ""}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function DecisionForm({ draftId, onDone }: { readonly draftId: string; readonly onDone: () => void }) {
  const [note, setNote] = useState("");
  const [needsNote, setNeedsNote] = useState(false);
  const { error, isPending, mutate } = useOutreachDecision(draftId);
  const decide = (decision: OutreachDecision["decision"]) => {
    const isMissing = decision === "return" && note.trim() === "";
    setNeedsNote(isMissing);
    if (!isMissing) mutate({ decision, note }, { onSuccess: onDone });
  };
  return (
    <>
      <TextArea
        label="Note"
        value={note}
        maxLength={2_000}
        problem={needsNote ? "Say what should be different" : undefined}
        onChange={setNote}
      />
      <footer className="outreach-foot">
        <p className="small field-problem" role="alert">
          {error ? faultWords(error) : ""}
        </p>
        <span className="space" />
        <Button isDisabled={isPending} onPress={() => decide("return")}>
          Return
        </Button>
        <Button look="primary" isDisabled={isPending} onPress={() => decide("approve")}>
          Approve and send
        </Button>
      </footer>
    </>
  );
}
