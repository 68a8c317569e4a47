import { useState } from "react";
import type { BreakGlassRequest } from "#contract/break-glass.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import type { BreakGlassReason } from "#journey/disclosure/break-glass-reasons.ts";
import { leastText } from "#journey/disclosure/break-glass.ts";
import { Button } from "#web/kit/Button.tsx";
import { Select } from "#web/kit/Select.tsx";
import { TextArea } from "#web/kit/TextArea.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { MemberPicker } from "./MemberPicker.tsx";

type Whose = BreakGlassRequest["whose"];

interface BreakGlassFormProps {
  readonly contact: DeskContact | null;
  /** Rejects with `BackendError`. */
  readonly onOpen: (request: BreakGlassRequest) => Promise<void>;
  readonly onCancel: () => void;
}

const isCode = (code: string): code is BreakGlassReason => Object.hasOwn(breakGlassReasons, code);
const reasons = Object.entries(breakGlassReasons).flatMap(([code, words]) =>
  isCode(code) ? [{ code, words }] : [],
);

/** Whose record, why, and in whose words. What is typed here is in the page's memory only, and goes with the dialog. */
export function BreakGlassForm({ contact, onOpen, onCancel }: BreakGlassFormProps) {
  const [whose, setWhose] = useState<Whose | null>(null);
  const [reason, setReason] = useState<BreakGlassReason | null>(null);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const isTold = text.trim().length >= leastText;
  const open = async () => {
    setTried(true);
    if (whose === null || reason === null || !isTold) return;
    setOpening(true);
    try {
      await onOpen({ whose, reason, text });
    } catch (error) {
      setFault(faultWords(error));
      setOpening(false);
    }
  };
  return (
    <div className="break-glass">
      <p className="break-glass-what">
        Opens one member's record for 30 minutes, without their contact. It is written down, and a supervisor
        reviews it within a day.
      </p>
      <MemberPicker
        contact={contact}
        chosen={whose}
        onChoose={setWhose}
        problem={tried && whose === null ? "Choose whose record" : undefined}
      />
      <Select
        label="Reason"
        placeholder="Choose a reason"
        choices={reasons}
        chosen={reason}
        problem={tried && reason === null ? "Choose a reason" : undefined}
        onChoose={setReason}
      />
      <TextArea
        label="What happened, in your words"
        value={text}
        maxLength={2_000}
        problem={tried && !isTold ? "Write a sentence: the reviewer was not there" : undefined}
        onChange={setText}
      />
      <footer className="break-glass-foot">
        <p className="small field-problem" role="alert">
          {fault ?? ""}
        </p>
        <span className="space" />
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="danger" isDisabled={isOpening} onPress={() => void open()}>
          Open the record
        </Button>
      </footer>
    </div>
  );
}
